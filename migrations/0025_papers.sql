-- Papers: what is asked of the board, reported or accounted for. A draft lives; a published paper is frozen, whole, with its hash.
create schema briefings;
grant usage on schema briefings to weerwerk_app;
create table briefings.papers (
  id uuid primary key default gen_random_uuid(),
  -- the district, or for a fact sheet the municipality that it is about
  organisation_id uuid not null,
  district_id uuid not null,
  kind text not null check (kind in ('proposal', 'results', 'progress', 'fact-sheet', 'accountability', 'threads')),
  title text not null check (char_length(title) between 1 and 200),
  language text not null check (language in ('nl', 'en')),
  programme_id uuid,
  round_id uuid,
  proposal_id uuid,
  quarter text check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  version integer not null default 1 check (version > 0),
  previous_id uuid references briefings.papers on delete set null,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  -- the paper as it was published: JSON as text, so that its bytes are kept too
  frozen text,
  sha256 text,
  published_by uuid,
  published_at timestamptz,
  released_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
  check ((kind = 'fact-sheet') = (organisation_id <> district_id)),
  check (kind <> 'progress' or quarter is not null),
  check ((state = 'draft') = (frozen is null)),
  check ((frozen is null) = (sha256 is null) and (frozen is null) = (published_at is null) and (frozen is null) = (published_by is null)),
  check (sha256 = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
  check (released_at is null or (kind = 'fact-sheet' and state <> 'draft')),
  check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  unique (id, organisation_id)
);
create index on briefings.papers (organisation_id, made_at);
create index on briefings.papers (district_id, state);
create index on briefings.papers (previous_id);
-- What a person writes at a place of a paper, as Markdown.
create table briefings.text_blocks (
  paper_id uuid not null,
  slot text not null check (slot ~ '^[a-z-]{1,40}$'),
  organisation_id uuid not null,
  words text not null check (char_length(words) between 1 and 20000),
  primary key (paper_id, slot),
  foreign key (paper_id, organisation_id) references briefings.papers (id, organisation_id) on delete cascade
);
-- How the papers of a district look; none is the plain style.
create table briefings.house_styles (
  organisation_id uuid primary key,
  name text not null check (char_length(name) between 1 and 120),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  second_accent text not null check (second_accent ~ '^#[0-9a-f]{6}$'),
  footer text check (char_length(footer) between 1 and 200),
  logo_form text check (logo_form in ('png', 'svg')),
  logo text check (char_length(logo) <= 300000),
  logo_alt text check (char_length(logo_alt) between 1 and 200),
  revision integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  check ((logo is null) = (logo_form is null) and (logo is null) = (logo_alt is null))
);

create function briefings.destroying() returns boolean language sql stable as $$
  select coalesce(current_setting('app.destroying', true), '') = 'on' and app.person() is null $$;

-- The same steps as in papers/model.ts, whoever asks: what was published never changes, it can only be withdrawn or released.
create function briefings.keep_paper() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' and not briefings.destroying() then raise exception 'a % paper stays', old.state; end if;
    return old;
  end if;
  if (new.id, new.organisation_id, new.district_id, new.kind, new.made_by, new.made_at) is distinct from
      (old.id, old.organisation_id, old.district_id, old.kind, old.made_by, old.made_at) then
    raise exception 'a paper stays with its organisation and its kind';
  end if;
  if (old.state || ' to ' || new.state) not in ('draft to draft', 'draft to published', 'published to published', 'published to withdrawn') then
    raise exception 'a paper does not go from % to %', old.state, new.state;
  end if;
  if old.state <> 'draft' and ((new.title, new.language, new.programme_id, new.round_id, new.proposal_id, new.quarter, new.version,
      new.frozen, new.sha256, new.published_by, new.published_at) is distinct from (old.title, old.language, old.programme_id,
      old.round_id, old.proposal_id, old.quarter, old.version, old.frozen, old.sha256, old.published_by, old.published_at)
      or new.previous_id is distinct from old.previous_id and not briefings.destroying()) then
    raise exception 'a published paper does not change';
  end if;
  return new;
end $$;
create trigger keep_paper before update or delete on briefings.papers for each row execute function briefings.keep_paper();

create function briefings.keep_text() returns trigger language plpgsql security definer set search_path = '' as $$
declare of_paper uuid := case when tg_op = 'DELETE' then old.paper_id else new.paper_id end;
begin
  if tg_op = 'UPDATE' and new.paper_id <> old.paper_id then raise exception 'a text stays with its paper'; end if;
  if not briefings.destroying() and exists (select from briefings.papers p where p.id = of_paper and p.state <> 'draft') then
    raise exception 'a published paper does not change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
revoke all on function briefings.keep_text from public;
create trigger keep_text before insert or update or delete on briefings.text_blocks for each row execute function briefings.keep_text();

alter table briefings.papers enable row level security;
alter table briefings.text_blocks enable row level security;
alter table briefings.house_styles enable row level security;

create function briefings.keeps(owner uuid, district uuid) returns boolean language sql stable as $$
  select owner = app.organisation() and (case when owner = district then app.has_role('project-leader') else app.has_role('coordinator') end) $$;
-- Those who work on a paper; the others see it once it is published, the district a fact sheet once it is released.
create function briefings.works_on(owner uuid, district uuid) returns boolean language sql stable as $$
  select owner = app.organisation() and (case when owner = district then app.has_role('project-leader', 'analyst')
    else app.has_role('coordinator', 'contributor', 'secretary', 'mayor', 'integrity-officer', 'privacy-officer', 'controller') end) $$;
create function briefings.reads_published(owner uuid, district uuid, kind text) returns boolean language sql stable as $$
  select owner = district and (
    district = app.organisation() and app.has_role('board-member', 'execution-specialist', 'programme-controller')
    or district = app.district() and app.has_role('coordinator', 'secretary', 'mayor', 'controller')
    or district = app.organisation() and app.has_role('province-reader') and kind in ('accountability', 'progress', 'results')) $$;

create policy workers_read on briefings.papers for select using (briefings.works_on(organisation_id, district_id));
create policy published on briefings.papers for select
  using (state = 'published' and briefings.reads_published(organisation_id, district_id, kind));
create policy released on briefings.papers for select using (state = 'published' and released_at is not null
  and district_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy keepers_make on briefings.papers for insert
  with check (briefings.keeps(organisation_id, district_id) and made_by = app.person()
    and (organisation_id = district_id or district_id = app.district()));
create policy keepers_change on briefings.papers for update
  using (briefings.keeps(organisation_id, district_id)) with check (briefings.keeps(organisation_id, district_id));
create policy keepers_remove on briefings.papers for delete using (briefings.keeps(organisation_id, district_id));

-- Functions of their own, so that reading a text costs one look at its paper.
create function briefings.works_on_paper(wanted uuid) returns boolean language sql stable security definer set search_path = '' cost 1000 as $$
  select exists (select from briefings.papers p where p.id = wanted and briefings.works_on(p.organisation_id, p.district_id)) $$;
create function briefings.keeps_paper(wanted uuid) returns boolean language sql stable security definer set search_path = '' cost 1000 as $$
  select exists (select from briefings.papers p where p.id = wanted and briefings.keeps(p.organisation_id, p.district_id)) $$;
revoke all on function briefings.works_on_paper, briefings.keeps_paper from public;
grant execute on function briefings.works_on_paper, briefings.keeps_paper to weerwerk_app;
create policy workers_read on briefings.text_blocks for select
  using (organisation_id = app.organisation() and briefings.works_on_paper(paper_id));
create policy keepers_write on briefings.text_blocks for all
  using (organisation_id = app.organisation() and briefings.keeps_paper(paper_id))
  with check (organisation_id = app.organisation() and briefings.keeps_paper(paper_id));

create policy keepers on briefings.house_styles for all
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'administrator'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader', 'administrator') and changed_by = app.person());

grant select, insert, update, delete on briefings.papers, briefings.text_blocks to weerwerk_app;
grant select, insert, update on briefings.house_styles to weerwerk_app;
