-- What Orleans' ADO.NET clustering needs on PostgreSQL, in words of our own. The provider reads the text of its nine queries from
-- the table orleansquery (its name and the parameters are the provider's) and knows no schema: its connection has the search path
-- "orleans". Every part can be applied again.

create schema if not exists orleans;
set local search_path to orleans;

-- One row a cluster: each change of the membership raises the version, and must have seen the version before it.
create table if not exists cluster_version
(
    cluster_id text        primary key,
    version    integer     not null,
    changed_at timestamptz not null default now()
);

-- One row for every start of a silo.
create table if not exists silo
(
    cluster_id     text        not null,
    address        text        not null,
    port           integer     not null,
    generation     integer     not null,
    silo_name      text        not null,
    host_name      text        not null,
    status         integer     not null,
    gateway_port   integer,
    suspected      text,
    started_at     timestamptz not null,
    alive_at       timestamptz not null,
    primary key (cluster_id, address, port, generation)
);

create table if not exists orleansquery
(
    querykey  text primary key,
    querytext text not null
);

create table if not exists applied_script
(
    name text primary key,
    hash text not null
);

insert into orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', $query$
    with first_one as (
        insert into cluster_version (cluster_id, version) values (@DeploymentId, 0)
        on conflict (cluster_id) do nothing
        returning 1)
    select exists (select 1 from first_one)
$query$),
('InsertMembershipKey', $query$
    with raised as (
        update cluster_version set version = version + 1, changed_at = now()
        where cluster_id = @DeploymentId and version = @Version
          and not exists (
            select 1 from silo
            where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning 1),
    joined as (
        insert into silo (cluster_id, address, port, generation, silo_name, host_name, status, gateway_port, started_at, alive_at)
        select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        from raised
        returning 1)
    select exists (select 1 from joined)
$query$),
('UpdateMembershipKey', $query$
    with raised as (
        update cluster_version set version = version + 1, changed_at = now()
        where cluster_id = @DeploymentId and version = @Version
          and exists (
            select 1 from silo
            where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning 1),
    changed as (
        update silo set status = @Status, suspected = @SuspectTimes, alive_at = @IAmAliveTime
        from raised
        where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
        returning 1)
    select exists (select 1 from changed)
$query$),
('UpdateIAmAlivetimeKey', $query$
    update silo set alive_at = @IAmAliveTime
    where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$query$),
('MembershipReadRowKey', $query$
    select v.cluster_id as DeploymentId, s.address as Address, s.port as Port, s.generation as Generation, s.silo_name as SiloName,
           s.host_name as HostName, s.status as Status, s.gateway_port as ProxyPort, s.suspected as SuspectTimes,
           s.started_at as StartTime, s.alive_at as IAmAliveTime, v.version as Version
    from cluster_version v
    left join silo s on s.cluster_id = v.cluster_id and s.address = @Address and s.port = @Port and s.generation = @Generation
    where v.cluster_id = @DeploymentId
$query$),
('MembershipReadAllKey', $query$
    select v.cluster_id as DeploymentId, s.address as Address, s.port as Port, s.generation as Generation, s.silo_name as SiloName,
           s.host_name as HostName, s.status as Status, s.gateway_port as ProxyPort, s.suspected as SuspectTimes,
           s.started_at as StartTime, s.alive_at as IAmAliveTime, v.version as Version
    from cluster_version v
    left join silo s on s.cluster_id = v.cluster_id
    where v.cluster_id = @DeploymentId
$query$),
('GatewaysQueryKey', $query$
    select address as Address, gateway_port as ProxyPort, generation as Generation
    from silo
    where cluster_id = @DeploymentId and status = @Status and gateway_port > 0
$query$),
('DeleteMembershipTableEntriesKey', $query$
    with silos as (delete from silo where cluster_id = @DeploymentId)
    delete from cluster_version where cluster_id = @DeploymentId
$query$),
('CleanupDefunctSiloEntriesKey', $query$
    delete from silo
    where cluster_id = @DeploymentId and alive_at < @IAmAliveTime and status <> 3
$query$)
on conflict (querykey) do update set querytext = excluded.querytext;
