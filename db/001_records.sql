-- Schema of the records: what people leave behind, apart from the coverage and from the bot's own memory.
--
-- Nothing here can be made again from anything else. Times are UTC, ISO 8601 to the second. Two names hold in
-- every table, so that what is kept about somebody can be found, shown and deleted without a list of tables:
-- guild_id is a Discord server, and its rows go when the bot leaves it; a column that ends in person_id is a
-- Discord user, may be null, and is null once that person had it forgotten. No other column names a person.

create table audit (                 -- what was done, by whom
  id integer primary key,
  guild_id integer,                  -- null: in private, or at the command line
  person_id integer,                 -- who did it; null: at the command line, or forgotten
  at text not null,
  action text not null,              -- the command: "coverage remove", "reports channel"
  subject text not null,             -- what it was done to: an article, a channel
  details text not null              -- what else was said, a JSON object
) strict;
create index audit_guild on audit(guild_id);
create index audit_person on audit(person_id);

create table setting (               -- what a server chose
  guild_id integer not null,
  key text not null,                 -- "reports.channel", "editors.role"
  value text not null,
  primary key (guild_id, key)
) strict, without rowid;

create table report (                -- a problem that somebody saw in an answer
  id integer primary key,
  guild_id integer,                  -- null: in private
  person_id integer,                 -- who reported it
  at text not null,
  kind text not null,                -- speaker, words, statement, date, missing, other
  words text not null,               -- what is wrong, in the person's words
  question text not null,            -- command and arguments, as it can be asked again
  finding text not null,             -- the line that the answer gave; empty: the answer as a whole
  article text,                      -- the words that it cited, as they stood then; null: no citation
  text_sha256 text,                  -- of the article's text, hexadecimal
  start integer,                     -- code points into the text, half-open
  "end" integer,
  exact text,                        -- the words
  channel_id integer,                -- where the server was told of it; null: nowhere
  message_id integer,
  closed_at text,                    -- null: open
  closer_person_id integer           -- who closed it
) strict;
create index report_guild on report(guild_id);
create index report_person on report(person_id);

create table correction (            -- what a person put in the place of something that extraction found
  id integer primary key,
  guild_id integer,                  -- whose coverage it concerns; null: the shipped one
  person_id integer,                 -- who corrected it; null: at the command line, or forgotten
  at text not null,
  article text not null,
  text_sha256 text not null,         -- of the text that was corrected, hexadecimal
  field text not null,               -- speaker, side, signatory, lead, year
  start integer not null,            -- of the quotation, or of the sentence that introduces the statement
  "end" integer not null,
  exact text not null,               -- the words there; it holds only as long as they stand there
  place integer not null,            -- which of the statements that this sentence introduces, from 0
  old text,                          -- what extraction found; null: nothing
  new text,                          -- what is right; null: nothing
  printed text,                      -- how the article names the new value
  reason text not null,
  undone_at text,                    -- null: in force
  undoer_person_id integer,          -- who undid it
  check ("end" > start and start >= 0)
) strict;
create index correction_article on correction(guild_id, article);
create index correction_person on correction(person_id);
