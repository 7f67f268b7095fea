create schema login;
grant usage on schema login to weerwerk_app;
-- organisation_id: for whom the person acted last; a new login starts there, and its chain gets the lines of the log.
create table login.accounts (
  person_id uuid primary key,
  organisation_id uuid,
  mail text not null check (mail = lower(mail)),
  password_hash text,
  totp_secret text, -- sealed, see src/platform/login/secrets.ts
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz
);
create unique index accounts_mail on login.accounts (mail);
create table login.sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  person_id uuid not null references login.accounts on delete cascade,
  organisation_id uuid,
  step text not null check (step in ('password', 'full')),
  browser text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on login.sessions (person_id);
create index on login.sessions (expires_at);
create table login.recovery_codes (
  person_id uuid not null references login.accounts on delete cascade,
  code_hash text not null,
  primary key (person_id, code_hash)
);
create table login.tokens (
  token_hash text primary key,
  kind text not null check (kind in ('invitation', 'reset')),
  person_id uuid not null references login.accounts on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on login.tokens (person_id);
create table login.api_tokens (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references login.accounts on delete cascade,
  organisation_id uuid not null,
  name text not null,
  prefix text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index on login.api_tokens (person_id);
-- Failures per mail and per origin. The key is a keyed hash: neither mail nor address can be read from it.
create table login.attempts (
  key text primary key,
  failures integer not null,
  at timestamptz not null,
  locked_until timestamptz
);
alter table login.accounts enable row level security;
alter table login.sessions enable row level security;
alter table login.recovery_codes enable row level security;
alter table login.tokens enable row level security;
alter table login.api_tokens enable row level security;
alter table login.attempts enable row level security;
-- Logging in is the system's work; a person sees and ends their own logins and tokens.
create policy own on login.sessions for all using (person_id = app.person()) with check (person_id = app.person());
create policy own_read on login.api_tokens for select using (person_id = app.person());
create policy own_make on login.api_tokens for insert
  with check (person_id = app.person() and organisation_id = app.organisation());
create policy own_revoke on login.api_tokens for update using (person_id = app.person()) with check (person_id = app.person());
create policy nobody on login.accounts for all using (false);
create policy nobody on login.recovery_codes for all using (false);
create policy nobody on login.tokens for all using (false);
create policy nobody on login.attempts for all using (false);
grant select, delete on login.sessions to weerwerk_app;
grant select, insert, update (revoked_at) on login.api_tokens to weerwerk_app;
