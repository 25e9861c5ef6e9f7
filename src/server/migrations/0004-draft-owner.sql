-- A draft belongs to the unit that took the document in; only its plan owner saves, drops or confirms it.
alter table plan_draft add column owner_unit uuid references unit;
update plan_draft d set owner_unit = k.unit_id
  from kept_command k where k.type = 'plan.start-draft' and k.content->>'id' = d.id::text;
alter table plan_draft alter column owner_unit set not null;
