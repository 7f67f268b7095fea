-- How busy the reporting points are, over all servers of an installation: only in a flood, in steps of ten, and in one row for all points
-- together. On an ordinary day nothing is written here, so that no copy of the database tells at which time a report came.
create table reporting.load (
  is_one boolean primary key default true check (is_one),
  slot bigint not null,
  count integer not null,
  before integer not null
);

create function reporting.add_load(more integer, at timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
declare now_slot bigint := floor(extract(epoch from at) / 300)::bigint; total integer;
begin
  insert into reporting.load as l (slot, count, before) values (now_slot, more, 0)
    on conflict (is_one) do update set slot = greatest(l.slot, excluded.slot),
      count = case when excluded.slot > l.slot then more else l.count + more end,
      before = case when excluded.slot > l.slot + 1 then 0 when excluded.slot = l.slot + 1 then l.count else l.before end
    returning count into total;
  return total;
end $$;

-- About so many in the last five minutes: of this stretch of five minutes, and of the one before as much as is still within them.
create function reporting.load_at(at timestamptz) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce((select case when l.slot < now_slot - 1 then 0
      when l.slot = now_slot - 1 then floor(l.count * left_over)
      else l.count + floor(l.before * left_over) end::integer
    from reporting.load l, (select floor(extract(epoch from at) / 300)::bigint as now_slot, 1 - mod(extract(epoch from at), 300) / 300 as left_over) t), 0) $$;

revoke all on function reporting.add_load, reporting.load_at from public;
grant execute on function reporting.add_load, reporting.load_at to weerwerk_reporter;
alter table reporting.load enable row level security;
create policy nobody on reporting.load for all using (false);
