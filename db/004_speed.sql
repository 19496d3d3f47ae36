-- Version 4: what is counted and put in order while articles are linked, so that no question reads a whole list.

create table total (                 -- how much there is; counting a million rows takes longer than most answers
  what text primary key check (what in ('article', 'paragraph')),
  number integer not null
) strict, without rowid;
insert into total select 'article', count(*) from article;
insert into total select 'paragraph', count(*) from paragraph;

alter table speaker add column folded text not null default '';        -- name without case and accents: lists go by it
alter table speaker add column utterances integer not null default 0;  -- in all articles; a split quotation is one
create index speaker_said on speaker(utterances desc, folded);
create index speaker_country on speaker(country, utterances desc, folded);

create table speaker_word (          -- the folded words of the names for a speaker, and each name in one word
  word text not null,
  speaker_id integer not null references speaker(id) on delete cascade,
  primary key (word, speaker_id)
) strict, without rowid;
create index speaker_word_of on speaker_word(speaker_id);

alter table joint_statement add column unnamed integer;  -- of those counted, how many no account names; null: no count
create table taking_part (           -- countries that take part in joint statements, and in how many
  country text primary key,
  statements integer not null
) strict, without rowid;

create index party_name on party(name) where name is not null;
create index statement_lead on statement(lead) where lead is not null;
create index statement_reader_country on statement(reader_country) where reader_country is not null;
