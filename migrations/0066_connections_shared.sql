-- A municipality decides that the others of its district may see how it stands to each source; without that only it does. Of a source
-- about which it may be asked, everybody in the district sees its name and its desk. No function returns a number of authorisations.
create function systems.shares_connections() returns boolean language sql stable as $$
  select app.organisation() <> app.district() and app.has_role('coordinator', 'manager', 'source-manager') $$;

create table systems.connection_shares (
  -- the municipality
  organisation_id uuid primary key,
  district_id uuid not null,
  shared_at timestamptz not null,
  shared_by uuid not null
);
create index on systems.connection_shares (district_id);

alter table systems.connection_shares enable row level security;
-- That a municipality shares is known to who sees the picture: its row is filled in there.
create policy district_reads on systems.connection_shares for select
  using (district_id = app.district() and systems.sees_picture());
create policy own_adds on systems.connection_shares for insert
  with check (organisation_id = app.organisation() and district_id = app.district() and systems.shares_connections()
    and shared_by = app.person());
create policy own_takes_back on systems.connection_shares for delete
  using (organisation_id = app.organisation() and systems.shares_connections());
grant select, insert, delete on systems.connection_shares to weerwerk_app;

-- Names followed the common threads; now they follow what each municipality shares.
drop function systems.shared_connections();
drop function systems.sees_names();

create function systems.shared_connections()
  returns table (organisation_id uuid, source_id uuid, state text, may_be_asked boolean)
  language sql stable security definer set search_path = '' as $$
  select c.organisation_id, c.source_id, c.state, c.may_be_asked from systems.connections c
    where c.district_id = app.district() and systems.sees_picture()
      and (c.organisation_id = app.organisation() or (c.may_be_asked and c.state = 'connected')
        or exists (select from systems.connection_shares s where s.organisation_id = c.organisation_id)) $$;

-- Whom everybody in the district may ask about a source: other municipalities, with their desk.
create function systems.helpers(today date) returns table (source_id uuid, municipality text, desk text)
  language sql stable security definer set search_path = '' as $$
  select c.source_id, o.name, c.desk from systems.connections c
    join organisations.organisations o on o.id = c.organisation_id and o.valid_from <= today and (o.valid_to is null or o.valid_to > today)
    where c.district_id = app.district() and c.organisation_id <> app.organisation() and c.may_be_asked and c.state = 'connected' $$;

-- How complete the records of the other municipalities that share are: the middle one, in whole percents, and how many they are.
-- Below three there is no middle, because it would tell of one. The same fields as `countedFields` of connections/model.ts.
create function systems.shared_completeness(today date) returns table (municipalities integer, middle integer)
  language sql stable security definer set search_path = '' as $$
  with published as (select id from systems.sources where organisation_id = app.district() and state = 'published'),
    others as (select s.organisation_id from systems.connection_shares s
      join organisations.organisations o on o.id = s.organisation_id and o.valid_from <= today and (o.valid_to is null or o.valid_to > today)
      where s.district_id = app.district() and s.organisation_id <> app.organisation() and systems.sees_picture()),
    filled as (select o.organisation_id, p.id as source_id, case when c.state is null or c.state = 'unknown' then 0
        when c.state <> 'connected' then 7
        else 1 + (c.since is not null)::integer + (c.manager_id is not null or c.desk is not null)::integer
          + (c.contact is not null)::integer + (c.agreement is not null or c.agreement_link is not null)::integer
          + (c.authorisations <> '{}')::integer + (c.checked_on is not null)::integer end as fields
      from others o cross join published p
      left join systems.connections c on c.organisation_id = o.organisation_id and c.source_id = p.id),
    scores as (select organisation_id, (100 * sum(fields)) / (7 * count(*)) as score from filled group by 1)
  select count(*)::integer, case when count(*) >= 3 then
      floor(percentile_cont(0.5) within group (order by floor(score)))::integer end from scores $$;

revoke all on function systems.shares_connections, systems.shared_connections, systems.helpers, systems.shared_completeness from public;
grant execute on function systems.shares_connections, systems.shared_connections, systems.helpers, systems.shared_completeness
  to weerwerk_app;
