-- Version 3: what people corrected, as far as answers need it. The corrections themselves stand in the records.

create table corrected_article (     -- which corrections the facts of an article have in them
  article_id integer primary key references article(id) on delete cascade,
  digest text not null               -- of the corrections and of the code that applies them, hexadecimal
) strict;

create table corrected_field (       -- what a person corrected of a statement; of a quotation its rule says it
  statement_id integer not null references statement(id) on delete cascade,
  position integer not null,
  field text not null,               -- side, signatory, lead, year
  crc integer not null,
  primary key (statement_id, position)
) strict, without rowid;
