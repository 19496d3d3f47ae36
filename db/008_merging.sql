-- Version 8: pieces of the search index are put together when a load ends, and before that only when there are very many
-- (crisismerge): what is put together twice costs twice.

insert into passage_fts (passage_fts, rank) values ('automerge', 0);
