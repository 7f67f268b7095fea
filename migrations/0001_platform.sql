-- Who acts is set per transaction (src/platform/db/transaction.server.ts); policies read it through these functions.
do $$ begin
  if not exists (select from pg_roles where rolname = 'weerwerk_app') then
    create role weerwerk_app nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this server made it just now
end $$;
grant weerwerk_app to current_user;

create schema app;
create function app.person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app.organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app.district() returns uuid language sql stable as
  $$ select nullif(current_setting('app.district', true), '')::uuid $$;
create function app.has_role(variadic wanted text[]) returns boolean language sql stable as
  $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && wanted $$;
grant usage on schema app to weerwerk_app;

-- The audit log: append-only, one hash chain per organisation.
create schema audit;
create table audit.chains (
  organisation_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
create table audit.entries (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  action text not null,
  object_type text not null,
  object_id text,
  result text not null,
  origin text not null,
  actor_id uuid,
  fields text[] not null,
  hash bytea not null,
  primary key (organisation_id, seq)
);
create index on audit.entries (organisation_id, at desc);
create index on audit.entries (object_type, object_id);
alter table audit.chains enable row level security;
alter table audit.entries enable row level security;
create policy own_chain on audit.chains for select using (organisation_id = app.organisation());
create policy own_entries on audit.entries for select using (organisation_id = app.organisation());

-- What a line's hash covers; the same text is built again by the verification.
create function audit.content(org uuid, seq bigint, at timestamptz, action text, object_type text, object_id text,
  result text, origin text, actor uuid, fields text[]) returns text language sql immutable as
  $$ select jsonb_build_array(org, seq, (extract(epoch from at) * 1000000)::bigint, action, object_type, object_id,
       result, origin, actor, to_jsonb(fields))::text $$;

create function audit.append(org uuid, moment timestamptz, the_action text, the_type text, the_id text,
  the_result text, the_origin text, the_actor uuid, the_fields text[]) returns bigint
  language plpgsql security definer set search_path = audit, pg_catalog as $$
declare
  head audit.chains%rowtype;
  next_hash bytea;
begin
  insert into audit.chains values (org, 0, '\x00') on conflict do nothing;
  select * into head from audit.chains c where c.organisation_id = org for update;
  next_hash := sha256(head.hash || convert_to(audit.content(org, head.seq + 1, moment, the_action, the_type, the_id,
    the_result, the_origin, the_actor, the_fields), 'UTF8'));
  insert into audit.entries values (org, head.seq + 1, moment, the_action, the_type, the_id, the_result, the_origin,
    the_actor, the_fields, next_hash);
  update audit.chains c set seq = head.seq + 1, hash = next_hash where c.organisation_id = org;
  return head.seq + 1;
end $$;
revoke all on function audit.append from public;
grant usage on schema audit to weerwerk_app;
grant select on audit.chains, audit.entries to weerwerk_app;
grant execute on function audit.append to weerwerk_app;
