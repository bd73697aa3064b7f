package coach.question;

import coach.text.Key;

/** The load the system must carry; the numbers fit together. */
public record Workload(
        @Key("Average rate of the main operation.") Figure averageRate,
        @Key("Peak rate of the main operation.") Figure peakRate,
        @Key("Reads to writes.") Figure readWriteRatio,
        @Key("Size of one record.") Figure payload,
        @Key("Growth per year.") Figure growth,
        @Key("How long data is kept.") Figure retention) {}
