-- Schema of the coverage database, version 1.
--
-- The table article is the truth; every other table is derived from it and can be rebuilt.
-- Units: start and "end" are code points into article.body, half-open and counted from 0; paragraphs are
-- numbered from 1; dates are ISO 8601, shortened to what is known; countries are ISO 3166-1 alpha-3;
-- crc is the CRC-32 of the other values of its row (ids of links left out), so that a damaged row is noticed.

create table article (
  id integer primary key,            -- also the number by which people ask for a source
  name text not null unique,         -- file name without .txt
  body text not null,                -- the text as decoded, nothing changed
  body_sha256 text not null,         -- of body in UTF-8, hexadecimal; compared before words are shown
  encoding text not null,            -- of the file
  received blob,                     -- the bytes of the file, where they are not body in UTF-8
  entry text not null,               -- what catalog.toml says of it, as JSON
  fingerprint text not null,         -- of bytes, catalogue entry and extractor; the same again is not loaded again
  outlet text,
  title text,
  title_note text,                   -- where the title comes from, if not from the page
  published text,                    -- date
  published_basis text check (published_basis in ('catalogue', 'text', 'inferred')),
  published_note text,               -- how the date is known
  url text,
  loaded_at text not null,           -- UTC
  crc integer not null               -- of name, body_sha256 and the columns from outlet to url
) strict;
create index article_published on article(published);
create index article_outlet on article(outlet);

create table paragraph (
  id integer primary key,
  article_id integer not null references article(id) on delete cascade,
  number integer not null,
  start integer not null,
  "end" integer not null,
  kind text not null,                -- text, title, dateline, bullet, post, boilerplate
  terms text not null,               -- more that it is found by: its countries, as iso…x
  check ("end" > start and start >= 0),
  unique (article_id, number)
) strict;

create table sentence (
  article_id integer not null references article(id) on delete cascade,
  start integer not null,
  "end" integer not null,
  check ("end" > start and start >= 0),
  primary key (article_id, start)
) strict, without rowid;

-- The words of every paragraph; title and outlet stand with the first one.
create view passage as
  select p.id, a.name as article, p.number, p.kind,
    substr(a.body, p.start + 1, p."end" - p.start) as body,
    p.terms,
    case p.number when 1 then coalesce(a.title, '') || ' ' || coalesce(a.outlet, '') else '' end as heading
  from paragraph p join article a on a.id = p.article_id;

-- The search index over them; kept in step by the transaction that writes the article.
create virtual table passage_fts using fts5(
  body, terms, heading,
  content="passage", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2'
);

-- Facts: what extraction finds in one article -------------------------------------------------------------

create table country_mention (
  article_id integer not null references article(id) on delete cascade,
  position integer not null,         -- order in the text, from 0; so in all tables below
  start integer not null,
  "end" integer not null,
  code text not null,
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (article_id, position)
) strict, without rowid;
create index country_mention_code on country_mention(code);

create table date_mention (
  article_id integer not null references article(id) on delete cascade,
  position integer not null,
  start integer not null,
  "end" integer not null,
  value text not null,               -- date, resolved against the day of publication
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (article_id, position)
) strict, without rowid;

create table quantity (
  article_id integer not null references article(id) on delete cascade,
  position integer not null,
  start integer not null,
  "end" integer not null,
  value any,                         -- number; null for vague ones ("dozens")
  hedge text,                        -- "some", "more than"
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (article_id, position)
) strict, without rowid;

create table person (                -- a person, body or document that an article speaks of
  id integer primary key,
  article_id integer not null references article(id) on delete cascade,
  position integer not null,
  name text not null,                -- the fullest name that this article prints
  kind text not null,                -- person, organisation, document, collective, unknown
  country text,                      -- for which it speaks
  roles text not null,               -- JSON array of the article's words
  crc integer not null,
  unique (article_id, position)
) strict;

create table person_mention (
  person_id integer not null references person(id) on delete cascade,
  position integer not null,
  start integer not null,
  "end" integer not null,
  rule text not null,                -- that said who is meant
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (person_id, position)
) strict, without rowid;

create table quote (                 -- words that an article reports as somebody's
  id integer primary key,
  article_id integer not null references article(id) on delete cascade,
  position integer not null,
  start integer not null,
  "end" integer not null,
  kind text not null,                -- direct, fragment, reported
  utterance integer not null,        -- the parts of one split quotation share it
  speaker text,                      -- person.name in the same article, else the words used; null: not stated
  speaker_kind text not null,
  mention_start integer,             -- where the speaker is referred to
  mention_end integer,
  cue_start integer,                 -- the verb or phrase that attributes
  cue_end integer,
  rule text not null,                -- that joined words and speaker
  certainty text not null,           -- certain, likely, unknown
  crc integer not null,
  check ("end" > start and start >= 0),
  unique (article_id, position)
) strict;
create index quote_speaker on quote(article_id, speaker);

create table statement (             -- a joint statement, letter or declaration, as one article tells of it
  id integer primary key,
  article_id integer not null references article(id) on delete cascade,
  position integer not null,
  kind text not null,                -- statement, letter, declaration …
  side text not null,                -- critical, supportive, other, unstated
  side_start integer,                -- the words that show the side
  side_end integer,
  year text,
  date text,
  forum_start integer,               -- where it was made
  forum_end integer,
  lead text,                         -- country
  reader_name text,                  -- who read it out
  reader_country text,
  reader_start integer,
  reader_end integer,
  count integer,                     -- signatories, as the article counts them
  count_start integer,
  count_end integer,
  count_hedge text,                  -- "some", "more than"
  partial integer not null,          -- 1: fewer are named than signed
  earlier integer not null,          -- 1: the article only recalls it
  crc integer not null,
  unique (article_id, position)
) strict;

create table evidence (              -- the sentences that a statement was read from
  statement_id integer not null references statement(id) on delete cascade,
  position integer not null,
  start integer not null,
  "end" integer not null,
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (statement_id, position)
) strict, without rowid;

create table party (                 -- a country, or a body named instead, and what it has to do with a statement
  statement_id integer not null references statement(id) on delete cascade,
  position integer not null,
  role text not null,                -- signed, joined, led, read, withdrew, did_not_sign, spoke_only, target
  start integer not null,
  "end" integer not null,
  country text,
  name text,                         -- of a body that is no country
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (statement_id, position)
) strict, without rowid;
create index party_country on party(country);

create table claim (                 -- a quantity that somebody claims
  article_id integer not null references article(id) on delete cascade,
  position integer not null,
  start integer not null,
  "end" integer not null,
  number any,
  hedge text,
  counted text not null,             -- what is counted
  said_by text,
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (article_id, position)
) strict, without rowid;

-- Links: what several articles say of the same thing ----------------------------------------------------------

create table joint_statement (
  id integer primary key,
  key text not null unique,
  year text,
  year_basis text,
  year_note text,                    -- why the year is known where no account prints it
  crc integer not null
) strict;
create index joint_statement_year on joint_statement(year);

create table telling (               -- one article's account of a joint statement
  statement_id integer primary key references statement(id) on delete cascade,
  joint_statement_id integer not null references joint_statement(id) on delete cascade,
  position integer not null
) strict;
create index telling_of on telling(joint_statement_id);

create table speaker (               -- somebody across all articles
  id integer primary key,
  name text not null,                -- the fullest form of any article
  kind text not null,
  country text,
  roles text not null,               -- JSON array
  crc integer not null
) strict;
create index speaker_name on speaker(name);

create table name_form (             -- words that one article uses for a speaker
  speaker_id integer not null references speaker(id) on delete cascade,
  position integer not null,
  article_id integer not null references article(id) on delete cascade,
  local_name text not null,          -- leads to person.name and quote.speaker in that article
  text text not null,
  start integer not null,
  "end" integer not null,
  kind text not null,                -- name, role
  crc integer not null,
  check ("end" > start and start >= 0),
  primary key (speaker_id, position)
) strict, without rowid;
create index name_form_local on name_form(article_id, local_name);

create table near_duplicate (        -- articles of which one reprints the other
  first_id integer not null references article(id) on delete cascade,
  second_id integer not null references article(id) on delete cascade,
  containment real not null,         -- share of the shorter one's five-word runs, 0 to 1
  primary key (first_id, second_id)
) strict, without rowid;
create index near_duplicate_second on near_duplicate(second_id);

create table state (                 -- about the database itself
  key text primary key,              -- links: version of the code that made them, or "stale"
  value text not null
) strict, without rowid;

-- To read with sqlite-utils or datasette ----------------------------------------------------------------------

create view sources as               -- what came from where
  select a.id as number, a.name as article, a.outlet, a.title, a.published, a.published_basis, a.published_note, a.url,
    (select count(*) from paragraph p where p.article_id = a.id) as paragraphs,
    (select count(*) from quote q where q.article_id = a.id) as quotes,
    (select count(*) from statement s where s.article_id = a.id) as statements
  from article a;

create view who_signed as            -- who has what to do with which statement, in whose words
  select j.year, s.date, j.key as statement, s.kind, s.side, y.role, coalesce(y.country, y.name) as party, s.count,
    s.count_hedge, a.outlet, a.name as article,
    substr(a.body, y.start + 1, y."end" - y.start) as words,
    substr(a.body, e.start + 1, e."end" - e.start) as evidence
  from statement s
  join article a on a.id = s.article_id
  left join telling t on t.statement_id = s.id
  left join joint_statement j on j.id = t.joint_statement_id
  left join party y on y.statement_id = s.id
  left join evidence e on e.statement_id = s.id and e.position = 0;

create view who_said as              -- who said what, as printed by whom
  select q.speaker as called, f.name as speaker, q.kind, substr(a.body, q.start + 1, q."end" - q.start) as words,
    q.certainty, q.rule, a.published, a.outlet, a.name as article
  from quote q
  join article a on a.id = q.article_id
  left join (
    select distinct n.article_id, n.local_name, s.name
    from name_form n join speaker s on s.id = n.speaker_id
  ) f on f.article_id = q.article_id and f.local_name = q.speaker;
