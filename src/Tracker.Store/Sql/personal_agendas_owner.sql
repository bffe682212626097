create index if not exists personal_agendas_owner on {schema}.personal_agendas (owner) where owner is not null;
