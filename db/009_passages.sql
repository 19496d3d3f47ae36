-- Version 9, after `db.compact`.

drop table paragraph;
pragma legacy_alter_table = on;      -- the views that are there need not be read meanwhile
alter table compact rename to paragraph;
pragma legacy_alter_table = off;

-- What the search index is over: the words of every paragraph, its countries as iso...x; title and outlet stand with the
-- first one.
create view passage as
  select p.id, p.text as body,
    case p.countries when '' then '' else 'iso' || replace(lower(p.countries), ' ', 'x iso') || 'x' end as terms,
    (
      select case a.first_paragraph when p.id then coalesce(a.title, '') || ' ' || coalesce(a.outlet, '') else '' end
      from article a where a.id = p.article_id
    ) as heading
  from paragraph p;

create view article_text as          -- the whole text of each; spans index it
  select a.id, a.name as article, a.head || coalesce((
    select group_concat(p.words, '') from (
      select text || coalesce(after, char(10, 10)) as words from paragraph
      where id between a.first_paragraph and a.last_paragraph order by id
    ) p
  ), '') as body
  from article a;

alter table article drop column digits;
