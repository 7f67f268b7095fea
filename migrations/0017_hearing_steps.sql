-- Of the hearing the municipality changes nothing but that it is done: who has no place compares as null, which refused nobody.
create or replace function assessments.keep_inspection() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  step text;
  is_app boolean := current_setting('role', true) = 'weerwerk_app';
begin
  if tg_op = 'DELETE' then
    if not assessments.destroying() then raise exception 'an inspection stays'; end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if not exists (select from assessments.rounds r where r.id = new.round_id and r.kind = 'independent') then
      raise exception 'an inspection belongs to an independent round';
    end if;
    return new;
  end if;
  step := old.state || ' to ' || new.state;
  if (new.id, new.round_id, new.organisation_id, new.district_id, new.second_norms) is distinct from
      (old.id, old.round_id, old.organisation_id, old.district_id, old.second_norms) then
    raise exception 'an inspection stays with its round and its municipality';
  end if;
  if step not in ('draft to hearing', 'hearing to hearing', 'hearing to final', 'final to acknowledged') then
    raise exception 'an inspection does not go from %', step;
  end if;
  if step = 'draft to hearing' and exists (select from unnest(old.second_norms) n where not exists (select from assessments.reveals r
      where r.inspection_id = new.id and r.place = 'second' and n = any (r.norms))) then
    raise exception 'the second assessor is not ready';
  end if;
  if step = 'draft to hearing' and exists (select from assessments.verdicts v where v.inspection_id = new.id and not exists (
      select from assessments.reveals r where r.inspection_id = v.inspection_id and r.place = v.place and v.norm = any (r.norms))) then
    raise exception 'the hearing follows the reveal of every theme';
  end if;
  if step = 'hearing to final' then
    if exists (select from assessments.replies p where p.inspection_id = new.id and not exists (
        select from assessments.reply_answers a where a.inspection_id = p.inspection_id and a.norm = p.norm)) then
      raise exception 'every reply needs an answer';
    end if;
    if not exists (select from assessments.inspection_contents c where c.inspection_id = new.id and c.content_hash = new.content_hash) then
      raise exception 'nothing was kept under this hash';
    end if;
  end if;
  if step = 'final to acknowledged' and (new.content_hash, new.signed_at, new.signed_by) is distinct from
      (old.content_hash, old.signed_at, old.signed_by) then
    raise exception 'what was signed stays';
  end if;
  if is_app and (
      (step in ('draft to hearing', 'hearing to final') and assessments.place_in(new.id) is distinct from 'first') or
      (step = 'hearing to final' and new.signed_by is distinct from app.person()) or
      (step = 'hearing to hearing' and not (
        (assessments.place_in(new.id) is not distinct from 'first'
          and to_jsonb(new) - array['hearing_until', 'revision'] = to_jsonb(old) - array['hearing_until', 'revision']) or
        (new.organisation_id = app.organisation() and app.has_role('coordinator')
          and to_jsonb(new) - array['replied_at', 'revision'] = to_jsonb(old) - array['replied_at', 'revision']))) or
      (step = 'final to acknowledged' and not (new.organisation_id = app.organisation() and app.has_role('secretary', 'mayor')
        and new.acknowledged_by = app.person()))) then
    raise exception 'this step is not for you' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
