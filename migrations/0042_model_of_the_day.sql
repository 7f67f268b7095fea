-- Which version of the screening model holds follows from the day: the adopted one with the last first day that is not later. One that
-- is adopted for a later day waits, beside others that wait; nothing has to happen on that day.
create or replace function screening.keep_model() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a version that was put before the municipalities stays'; end if;
    return old;
  end if;
  if new.organisation_id <> old.organisation_id or new.version <> old.version then raise exception 'a version stays what it is'; end if;
  if old.state <> 'draft' and (new.content <> old.content or new.title <> old.title or new.note <> old.note) then
    raise exception 'only a draft can be changed';
  end if;
  if old.state = 'adopted' and (new.starts_on, new.adopted_at) is distinct from (old.starts_on, old.adopted_at) then
    raise exception 'a version that was adopted holds from the day that was agreed';
  end if;
  if new.state <> old.state and (old.state, new.state) not in
      (('draft', 'proposed'), ('proposed', 'draft'), ('proposed', 'adopted')) then
    raise exception 'this step is not possible from here';
  end if;
  if new.state = 'adopted' and old.state = 'proposed' then
    if new.starts_on < (new.adopted_at at time zone 'Europe/Amsterdam')::date then raise exception 'a version holds from today or later'; end if;
    if exists (select from screening.models m where m.organisation_id = new.organisation_id and m.state = 'adopted'
        and m.starts_on > new.starts_on) then
      raise exception 'a version holds from the day of the one before it or later';
    end if;
  end if;
  return new;
end $$;

alter table screening.models disable trigger keep_model;
drop index screening.models_organisation_id_idx;
update screening.models set state = 'adopted' where state = 'retired';
alter table screening.models enable trigger keep_model;
alter table screening.models drop constraint models_state_check;
alter table screening.models add constraint models_state_check check (state in ('draft', 'proposed', 'adopted'));
alter table screening.models drop constraint models_check;
alter table screening.models add constraint models_check check ((state = 'adopted') = (adopted_at is not null and starts_on is not null));
create index on screening.models (organisation_id, starts_on) where state = 'adopted';

-- A version begins as a draft; only the set-up brings in others.
create function screening.begin_model() returns trigger language plpgsql as $$
begin
  if app.person() is not null and new.state <> 'draft' then raise exception 'a version begins as a draft'; end if;
  return new;
end $$;
create trigger begin_model before insert on screening.models for each row execute function screening.begin_model();

-- The version that holds in a district on a day, if any: the same as adoptedModel in models/queries.ts.
create function screening.model_on(district uuid, on_day date) returns uuid language sql stable as $$
  select m.id from screening.models m where m.organisation_id = district and m.state = 'adopted' and m.starts_on <= on_day
  order by m.starts_on desc, m.version desc limit 1 $$;
