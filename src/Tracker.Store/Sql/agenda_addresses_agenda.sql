create index if not exists agenda_addresses_agenda on {schema}.agenda_addresses (agenda) where agenda is not null;
