-- The canonical records, empty: every view over imported records begins with one of these, so that all fields are there,
-- in this order and of these types, whatever the imports bring. Held to the catalogue of records by a test.

create table records.complaints (
    import_id         integer,
    source_row        bigint,
    complaint_id      varchar,
    customer_id       varchar,
    received_at       timestamp,
    channel           varchar,
    category          varchar,
    subcategory       varchar,
    severity          varchar,
    product           varchar,
    region            varchar,
    segment           varchar,
    text              varchar,
    first_response_at timestamp,
    resolved_at       timestamp,
    closed_at         timestamp,
    status            varchar,
    outcome           varchar,
    reopened          boolean,
    compensation      double
);

create table records.tickets (
    import_id         integer,
    source_row        bigint,
    ticket_id         varchar,
    customer_id       varchar,
    complaint_id      varchar,
    type              varchar,
    channel           varchar,
    category          varchar,
    priority          varchar,
    region            varchar,
    area_type         varchar,
    segment           varchar,
    team              varchar,
    assignee          varchar,
    opened_at         timestamp,
    first_response_at timestamp,
    due_at            timestamp,
    resolved_at       timestamp,
    closed_at         timestamp,
    status            varchar,
    reopened          boolean,
    transfers         bigint,
    handling          varchar,
    origin            varchar,
    dispatch          varchar,
    handling_minutes  double
);

create table records.visits (
    import_id        integer,
    source_row       bigint,
    visit_id         varchar,
    customer_id      varchar,
    ticket_id        varchar,
    type             varchar,
    region           varchar,
    team             varchar,
    technician       varchar,
    appointment_from timestamp,
    appointment_to   timestamp,
    arrived_at       timestamp,
    completed_at     timestamp,
    outcome          varchar,
    indoor_minutes   double
);

create table records.surveys (
    import_id            integer,
    source_row           bigint,
    response_id          varchar,
    customer_id          varchar,
    ticket_id            varchar,
    complaint_id         varchar,
    touchpoint           varchar,
    mode                 varchar,
    region               varchar,
    segment              varchar,
    invited_at           timestamp,
    answered_at          timestamp,
    satisfaction         double,
    scale_min            double,
    scale_max            double,
    recommend            bigint,
    effort               double,
    item_result          double,
    item_punctuality     double,
    item_professionalism double,
    item_staff           double,
    would_buy_again      boolean,
    had_problem          boolean,
    complained           boolean,
    resolved             boolean,
    resolved_quickly     boolean,
    reason               varchar,
    comment              varchar
);

create table records.purchases (
    import_id    integer,
    source_row   bigint,
    purchase_id  varchar,
    customer_id  varchar,
    purchased_at timestamp,
    kind         varchar,
    product      varchar,
    amount       double
);

create table records.customers (
    import_id    integer,
    source_row   bigint,
    customer_id  varchar,
    region       varchar,
    area_type    varchar,
    segment      varchar,
    joined_at    date,
    contract_end date
);

create table records.speed_tests (
    import_id       integer,
    source_row      bigint,
    test_id         varchar,
    customer_id     varchar,
    region          varchar,
    tested_at       timestamp,
    contracted_mbps double,
    measured_mbps   double,
    due_at          timestamp,
    repaired_at     timestamp,
    compensated     boolean
);

create table records.activities (
    import_id   integer,
    source_row  bigint,
    day         date,
    channel     varchar,
    measure     varchar,
    value       double,
    numerator   double,
    denominator double
);
