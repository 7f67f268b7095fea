-- A version of the screening model is changed while it is a draft only, and goes through its states in order.
create function screening.keep_model() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a version that was put before the municipalities stays'; end if;
    return old;
  end if;
  if new.organisation_id <> old.organisation_id or new.version <> old.version then raise exception 'a version stays what it is'; end if;
  if old.state <> 'draft' and (new.content <> old.content or new.title <> old.title or new.note <> old.note) then
    raise exception 'only a draft can be changed';
  end if;
  if new.state <> old.state and (old.state, new.state) not in
      (('draft', 'proposed'), ('proposed', 'draft'), ('proposed', 'adopted'), ('adopted', 'retired')) then
    raise exception 'this step is not possible from here';
  end if;
  return new;
end $$;
create trigger keep_model before update or delete on screening.models for each row execute function screening.keep_model();

-- A version that is adopted has the agreement of every municipality that its district has then.
create function screening.everyone_agreed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.state = 'adopted' and old.state = 'proposed' and exists (
      select from organisations.organisations o where o.district_id = new.organisation_id and o.kind = 'municipality'
        and o.valid_from <= (new.adopted_at at time zone 'Europe/Amsterdam')::date
        and (o.valid_to is null or o.valid_to > (new.adopted_at at time zone 'Europe/Amsterdam')::date)
        and not exists (select from screening.agreements a where a.model_id = new.id and a.organisation_id = o.id)) then
    raise exception 'a municipality has not agreed';
  end if;
  return new;
end $$;
revoke all on function screening.everyone_agreed from public;
create trigger everyone_agreed before update on screening.models for each row execute function screening.everyone_agreed();

-- When the district takes a version back, what was agreed to is gone.
create policy taken_back on screening.agreements for delete using (district_id = app.organisation() and app.has_role('project-leader'));
