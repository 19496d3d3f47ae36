-- What waits to be looked at by a newsroom: articles that somebody may add, and the feeds that bring some.

create table feed (                  -- a feed that is watched
  id integer primary key,
  guild_id integer,                  -- for whose coverage; null: the shipped one, at the command line
  person_id integer,                 -- who added it; null: at the command line, or forgotten
  at text not null,
  address text not null,
  channel_id integer,                -- where what it brings is shown; null: at the command line
  etag text,                         -- what the server said last time, so that it need not send the same again
  modified text,
  checked_at text,                   -- null: not yet
  problem text                       -- why it could not be read last time; null: it could
) strict;
create unique index feed_address on feed(ifnull(guild_id, 0), address);

create table feed_item (             -- what a feed brought already, whatever became of it
  feed_id integer not null references feed(id) on delete cascade,
  guild_id integer,
  item text not null,                -- its id, else its address
  seen_at text not null,
  primary key (feed_id, item)
) strict, without rowid;

create table draft (                 -- an article that somebody may add; nothing of it is in any coverage
  key text primary key,              -- stands in its buttons
  guild_id integer,
  person_id integer,                 -- who brought it; null: a feed, the command line, or forgotten
  at text not null,
  name text not null,                -- of the article
  entry text not null,               -- what is known of it, as JSON
  origin text not null,              -- where it comes from: "file lake.pdf", "pasted", an address
  feed_id integer references feed(id) on delete cascade,
  channel_id integer,                -- where it was shown for review; null: not yet, or only to who brought it
  message_id integer
) strict;
create index draft_guild on draft(guild_id);
create index draft_feed on draft(feed_id);

create table draft_text (            -- apart, so that what is kept about a person can be listed without it
  key text primary key references draft(key) on delete cascade,
  guild_id integer,
  data blob not null                 -- the article's bytes
) strict, without rowid;
