-- Version 5: what articles talk about, to be offered while somebody types; made anew with the links.

create table topic (
  id integer primary key,
  text text not null,                -- as it is mostly written
  folded text not null,              -- without case and accents
  weight integer not null            -- how much articles talk about it; to compare with one another
) strict;
create index topic_weight on topic(weight desc, id);

create table topic_word (            -- the words of topic.folded
  word text not null,
  topic_id integer not null references topic(id) on delete cascade,
  primary key (word, topic_id)
) strict, without rowid;
create index topic_word_of on topic_word(topic_id);
