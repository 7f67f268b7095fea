-- The steps of an assessment of a function and who takes them: the same as profiles/deciding.ts.
create function screening.keep_assessment() returns trigger language plpgsql as $$
declare step text := old.state || ' to ' || new.state;
begin
  if (new.id, new.profile_id, new.organisation_id, new.district_id, new.number, new.made_by, new.made_at) is distinct from
      (old.id, old.profile_id, old.organisation_id, old.district_id, old.number, old.made_by, old.made_at) then
    raise exception 'an assessment stays with its function';
  end if;
  if step not in ('draft to draft', 'draft to proposed', 'proposed to draft', 'proposed to proposed', 'proposed to approved',
      'proposed to refused', 'approved to replaced') then
    raise exception 'an assessment does not go from %', step;
  end if;
  if step <> 'draft to draft' and (new.scores, new.domains, new.flags, new.certificates, new.model_id, new.calculated_class,
      new.class, new.motivation) is distinct from (old.scores, old.domains, old.flags, old.certificates, old.model_id,
      old.calculated_class, old.class, old.motivation) then
    raise exception 'scores change in a draft only';
  end if;
  if app.person() is not null then
    if step = 'draft to proposed' and new.proposed_by <> app.person() then raise exception 'one proposes oneself'; end if;
    if new.hr_by is distinct from old.hr_by and new.hr_by is not null
        and not (new.hr_by = app.person() and screening.is_hr(new.organisation_id)) then
      raise exception 'HR agrees for HR';
    end if;
    if new.security_by is distinct from old.security_by and new.security_by is not null
        and not (new.security_by = app.person() and screening.is_security(new.organisation_id)) then
      raise exception 'security agrees for security';
    end if;
    -- Who proposes agrees for one side; what comes after is for someone else.
    if old.state = 'proposed' and new.state in ('proposed', 'approved', 'refused') and old.proposed_by = app.person() then
      raise exception 'nobody decides on their own proposal';
    end if;
  end if;
  return new;
end $$;
create trigger keep_assessment before update on screening.assessments for each row execute function screening.keep_assessment();

-- An assessment begins as a draft; only the set-up brings in others.
create function screening.begin_assessment() returns trigger language plpgsql as $$
begin
  if app.person() is not null and (new.state <> 'draft' or new.hr_by is not null or new.security_by is not null) then
    raise exception 'an assessment begins as a draft';
  end if;
  return new;
end $$;
create trigger begin_assessment before insert on screening.assessments for each row execute function screening.begin_assessment();
create index on screening.profiles (organisation_id, approved_on) where ended_on is null;
