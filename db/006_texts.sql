-- Version 6, after `db.texts`: the old homes of the text go, and what reads it finds the new one.

drop table sentence;
drop table paragraph;
alter table passages rename to paragraph;
alter table article drop column body;
alter table article drop column body_sha256;

-- What the search index is over: the words of every paragraph; title and outlet stand with the first one.
create view passage as
  select p.id, p.text as body, p.terms,
    case p.number
      when 1 then (select coalesce(a.title, '') || ' ' || coalesce(a.outlet, '') from article a where a.id = p.article_id)
      else ''
    end as heading
  from paragraph p;

-- Pieces of the index are put together when a load ends, not over and over while it lasts.
insert into passage_fts (passage_fts, rank) values ('automerge', 16);
insert into passage_fts (passage_fts, rank) values ('crisismerge', 32);

-- To read with sqlite-utils or datasette ----------------------------------------------------------------------

create view article_text as          -- the whole text of each; spans index it
  select a.id, a.name as article, a.head || coalesce((
    select group_concat(p.text, '') from (
      select text from paragraph where id between a.first_paragraph and a.last_paragraph order by id
    ) p
  ), '') as body
  from article a;

create view sources as               -- what came from where
  select a.id as number, a.name as article, a.outlet, a.title, a.published, a.published_basis, a.published_note, a.url,
    coalesce(a.last_paragraph - a.first_paragraph + 1, 0) as paragraphs,
    (select count(*) from quote q where q.article_id = a.id) as quotes,
    (select count(*) from statement s where s.article_id = a.id) as statements
  from article a;

create view who_signed as            -- who has what to do with which statement, in whose words
  select j.year, s.date, j.key as statement, s.kind, s.side, y.role, coalesce(y.country, y.name) as party, s.count,
    s.count_hedge, a.outlet, a.article,
    substr(t.body, y.start + 1, y."end" - y.start) as words,
    substr(t.body, e.start + 1, e."end" - e.start) as evidence
  from statement s
  join (select id, name as article, outlet from article) a on a.id = s.article_id
  join article_text t on t.id = s.article_id
  left join telling l on l.statement_id = s.id
  left join joint_statement j on j.id = l.joint_statement_id
  left join party y on y.statement_id = s.id
  left join evidence e on e.statement_id = s.id and e.position = 0;

create view who_said as              -- who said what, as printed by whom
  select q.speaker as called, f.name as speaker, q.kind, substr(t.body, q.start + 1, q."end" - q.start) as words,
    q.certainty, q.rule, a.published, a.outlet, a.name as article
  from quote q
  join article a on a.id = q.article_id
  join article_text t on t.id = q.article_id
  left join (
    select distinct n.article_id, n.local_name, s.name
    from name_form n join speaker s on s.id = n.speaker_id
  ) f on f.article_id = q.article_id and f.local_name = q.speaker;
