// Writes N interactions of 1,000 agents over 2025 (UTC), 200,000 customers, four channels, always the same ones.
// node generate.mjs N OUT.csv
import {DuckDBInstance} from '@duckdb/node-api';

const [, , n = '1000000', out] = process.argv;
if (!out) throw new Error('usage: node generate.mjs N OUT.csv');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('set threads=1');
// seconds to reply: exponential, slower for higher agent numbers, scaled by channel
const reply = `(-ln(1-u1*0.999999)*(300+agent*2)*(case when ch<35 then 1 when ch<65 then 0.3 when ch<90 then 20 else 8 end))`;
await connection.run(`copy (
  with r as (
    select i, (hash(i*7+1)%1000)::int agent, (hash(i*11+2)%100)::int ch,
      epoch_ms(1735689600000 + ((hash(i*13+3)%31536000)::bigint)*1000) opened,
      (hash(i*17+4)%1000000)/1000000.0 u1, (hash(i*19+5)%1000000)/1000000.0 u2,
      (hash(i*23+6)%1000000)/1000000.0 u3, (hash(i*29+7)%100)::int u4
    from range(${n}) t(i))
  select 'T'||i external_id, 'A'||lpad(agent::varchar,4,'0') agent,
    case when ch<35 then 'chat' when ch<65 then 'phone' when ch<90 then 'email' else 'social' end channel,
    'C'||(hash(i*31+8)%200000) customer,
    strftime(opened,'%Y-%m-%dT%H:%M:%SZ') opened_at,
    strftime(opened + to_seconds(${reply}::bigint),'%Y-%m-%dT%H:%M:%SZ') first_response_at,
    case when u4<96 then strftime(opened + to_seconds((${reply} - ln(1-u2*0.999999)*14400)::bigint),'%Y-%m-%dT%H:%M:%SZ') end resolved_at,
    case when u4%3=0 then (case when u3<0.55 then 5 when u3<0.75 then 4 when u3<0.85 then 3 when u3<0.93 then 2 else 1 end) end csat,
    case when u4<11 then 1 else 0 end reopened
  from r) to '${out}' (header, delimiter ',')`);
