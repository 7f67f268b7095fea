-- Texts of an organisation's own, with which handlers begin an answer. They are not encrypted and hold nothing of a report.

create table reporting.templates (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references reporting.points,
  kind text not null check (kind in ('acknowledgement', 'reply', 'feedback')),
  title text not null check (char_length(title) between 1 and 100),
  body text not null check (char_length(body) between 1 and 4000),
  changed_by uuid not null,
  changed_on date not null,
  revision integer not null default 1
);
create index on reporting.templates (organisation_id);

alter table reporting.templates enable row level security;
create policy handler_reads on reporting.templates for select using (reporting.is_handler(organisation_id));
create policy handler_adds on reporting.templates for insert
  with check (reporting.is_handler(organisation_id) and changed_by = app.person());
create policy handler_changes on reporting.templates for update using (reporting.is_handler(organisation_id))
  with check (reporting.is_handler(organisation_id) and changed_by = app.person());
create policy handler_removes on reporting.templates for delete using (reporting.is_handler(organisation_id));
grant select, insert, delete, update (kind, title, body, changed_by, changed_on, revision) on reporting.templates to weerwerk_app;
