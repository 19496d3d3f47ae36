-- Version 9: nothing is stored that goes without saying, so that the file is smaller (filled by `db.compact`).

create table compact (               -- is to be the table paragraph
  id integer primary key,            -- those of one article follow one another: the first is article.first_paragraph
  article_id integer not null,       -- without an index: an article's own are first_paragraph to last_paragraph
  start integer not null,
  kind text not null,                -- title, dateline, bullet, post, boilerplate; empty: text
  countries text not null,           -- that it names, ISO 3166-1 alpha-3, with spaces between
  sentences blob not null,           -- of each twice its length, and if it does not stand one code point behind the last
                                     -- one (first: at start) one more, then how many; numbers of seven bits a byte, lowest
                                     -- first, the eighth says that more follow; 0: there are no more; a last one that goes
                                     -- on to the end of text is left out
  text text not null,                -- its own words
  after text,                        -- what stands between them and the next paragraph; null: two line feeds
  crc integer not null,              -- of its number in the article and the other columns but id, less 2147483648
  check (start >= 0)
) strict;

alter table article rename column fingerprint to digits;
alter table article add column fingerprint blob not null default x'';  -- 128 bits

drop view article_text;
drop view passage;
