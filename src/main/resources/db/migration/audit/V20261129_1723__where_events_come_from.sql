-- By which way a change came (a file by its name, a pasted column; nothing: typed on a page or not known) and from what kind of device, as
-- far as the browser said so. Nothing is guessed for what came before.
alter table audit.change_event
    add column origin text,
    add column device text check (device in ('phone', 'computer'));
