-- Version 6: every text stands once, in its paragraphs, each with its own checksum, so that a passage is shown and
-- verified without the rest of its article; its sentences stand with it. First what it is moved to (`db.texts`).

drop view sources;
drop view who_signed;
drop view who_said;
drop view passage;

create table passages (              -- is to be the table paragraph
  id integer primary key,            -- those of one article follow one another
  article_id integer not null,       -- without an index: an article's own are first_paragraph to last_paragraph
  number integer not null,
  start integer not null,
  "end" integer not null,
  kind text not null,                -- text, title, dateline, bullet, post, boilerplate
  terms text not null,               -- more that it is found by: its countries, as iso…x
  sentences blob not null,           -- of each, the code points since the last one's end (first: since start), and its
                                     -- length; seven bits a byte, lowest first, the eighth says that more follow
  text text not null,                -- from start to the start of the next paragraph; its own words end at "end"
  crc integer not null,              -- of the other columns but id, sentences in hexadecimal
  check ("end" > start and start >= 0)
) strict;

alter table article add column sha256 blob not null default x'';  -- of the whole text in UTF-8
alter table article add column head text not null default '';     -- what stands before the first paragraph
alter table article add column first_paragraph integer;           -- paragraph.id; null: there is none
alter table article add column last_paragraph integer;
update article set fingerprint = substr(fingerprint, 1, 32);      -- 128 bits tell articles apart
