-- A report is about all the words that the answer cited, not only the first.

alter table report add column cited text not null default '[]';  -- JSON, in order: article, text_sha256, start, end, exact
update report set cited = json_array(json_object(
  'article', article, 'text_sha256', text_sha256, 'start', start, 'end', "end", 'exact', exact
)) where article is not null;
alter table report drop column article;
alter table report drop column text_sha256;
alter table report drop column start;
alter table report drop column "end";
alter table report drop column exact;
