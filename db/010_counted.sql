-- Version 10: what the figure of a statement counts, where that is neither states nor who stands for them.

create table counted_signers (
  statement_id integer not null references statement(id) on delete cascade,
  position integer not null,
  words text not null,               -- as the article has them: "mayors and governors"
  crc integer not null,
  primary key (statement_id, position)
) strict, without rowid;
