-- `choresctl keys renew` seals texts anew as they are. An answer that was stored is put back by its own server.
grant update (response) on inbox to ct_app;
--> statement-breakpoint
-- No flow may change the log: it is written by who cannot read a payload, row by row, while keys are renewed.
grant update (payload) on event_log to ct_system;
--> statement-breakpoint
create policy renewed on event_log for update to ct_system using (current_user = 'ct_system');
--> statement-breakpoint
create policy renewing on event_log for select to ct_system using (current_user = 'ct_system');
