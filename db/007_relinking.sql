-- Version 7: what is kept so that links are made anew only where articles have changed.

create table due (                   -- what has changed since the links were made
  kind text not null check (kind in ('article', 'speaker', 'statements')),
  id integer not null,               -- article.id (it may be gone), speaker.id; of statements 0: they are to be linked
  primary key (kind, id)
) strict, without rowid;

create table speaker_key (           -- the names of a speaker in single articles, as they are compared
  key text not null,                 -- "person" or "body", then the folded words in order of the alphabet
  speaker_id integer not null references speaker(id) on delete cascade,
  primary key (key, speaker_id)
) strict, without rowid;
create index speaker_key_of on speaker_key(speaker_id);

create table sketch (                -- some of the runs of words of each article, by which copies are found
  article_id integer primary key,    -- of a removed article until the links are made
  digests blob not null              -- 32 bits each, little-endian
) strict;
