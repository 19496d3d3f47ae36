-- Version 2: what people decided about single articles, beside what the folder and its catalogue say.

create table decision (              -- loading goes by it
  name text primary key,             -- of the article
  kind text not null check (kind in ('added', 'edited', 'removed')),
  entry text,                        -- edited: what holds instead of catalog.toml, as JSON; else null
  check ((entry is not null) = (kind = 'edited'))
) strict;

create table change (                -- what was done by hand, and how it was before, so that it can be undone
  id integer primary key autoincrement,  -- never given twice: an old Undo button must not meet another change
  kind text not null check (kind in ('added', 'edited', 'removed')),
  name text not null,                -- of the article
  at text not null,                  -- UTC
  number integer,                    -- article.id before; null, as all below: there was no such article
  data blob,                         -- its bytes
  entry text,                        -- article.entry
  decision text,                     -- decision.kind before; null: there was none
  decision_entry text,
  crc integer not null               -- of all of it but the id, data by their SHA-256
) strict;
create index change_name on change(name);
