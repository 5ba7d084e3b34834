package eljur.backup;

import java.time.LocalTime;

/** When backups are made and how many are kept, as the administrator has set it. */
record Plan(LocalTime at, Retention retention) {}
