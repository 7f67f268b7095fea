-- Search by words with typing errors: the words of all sources stand once in a small list, in which what was typed is looked for. The
-- list is reached through the function below only, which finds published sources of the own district.
create table systems.words (word text primary key check (char_length(word) between 2 and 60));
create index on systems.words (char_length(word));
alter table systems.words enable row level security;
create policy nobody on systems.words for select using (false);

create function systems.words_of(content jsonb) returns setof text language sql immutable as $$
  select distinct word from regexp_split_to_table(lower(concat_ws(' ', content->>'name', content->>'shortName', content->>'contents',
    content->>'use', content->>'holder')), '[^[:alnum:]]+') word where char_length(word) between 2 and 60 $$;

create function systems.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into systems.words select systems.words_of(new.content) on conflict do nothing;
  return new;
end $$;
create trigger keep_words after insert or update of content on systems.sources for each row execute function systems.keep_words();
insert into systems.words select systems.words_of(content) from systems.sources on conflict do nothing;

-- Words in Dutch as they were typed, or words that look like them; `also` is another name of the same thing.
create function systems.found(wanted text, also text) returns table (id uuid, rank real)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  exact tsquery := websearch_to_tsquery('dutch', wanted) || websearch_to_tsquery('dutch', also);
  near tsquery;
  token text;
  alike text;
begin
  for token in select t from regexp_split_to_table(lower(left(wanted, 200)), '[^[:alnum:]]+') with ordinality as s(t, n)
      where char_length(t) between 2 and 60 order by n limit 8 loop
    continue when to_tsvector('dutch', token) = ''::tsvector;
    -- the word as it is, and longer words that hold it
    select string_agg(quote_literal(a.word), ' | ') into alike
      from (select w.word from systems.words w where w.word = token or (char_length(token) > 3 and w.word like '%' || token || '%')
        order by char_length(w.word), w.word limit 12) a;
    if alike is null and not exists (select from systems.sources s where s.search @@ plainto_tsquery('dutch', token)) then
      select string_agg(quote_literal(a.word), ' | ') filter (where a.likeness >= a.best - 0.15) into alike
        from (select c.word, c.likeness, max(c.likeness) over () as best
          from (select w.word, similarity(token, w.word) as likeness from systems.words w
            where char_length(w.word) between char_length(token) - 2 and char_length(token) + 2) c
          where c.likeness >= 0.35 order by 2 desc, 1 limit 12) a;
    end if;
    near := coalesce(near && to_tsquery('dutch', coalesce(alike, quote_literal(token))),
      to_tsquery('dutch', coalesce(alike, quote_literal(token))));
  end loop;
  return query select s.id, (2 * ts_rank(s.search, exact) + coalesce(ts_rank(s.search, near), 0))::real
    from systems.sources s
    where s.organisation_id = app.district() and s.state = 'published' and s.search @@ coalesce(exact || near, exact);
end $$;
revoke all on function systems.words_of, systems.keep_words, systems.found from public;
grant execute on function systems.found to weerwerk_app;
