-- At the year's turn: who finished school leaves by an order of its own kind. Registers do not say it beside the name, for it comes
-- after the year that they hold.
alter table people.movement drop constraint movement_kind_check;
alter table people.movement add constraint movement_kind_check
    check (kind in ('arrival', 'leaving', 'transfer', 'study-form', 'promotion', 'repeated', 'graduation'));
