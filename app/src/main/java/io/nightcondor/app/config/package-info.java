/**
 * The workspace and its {@code nightcondor.yaml}, read strictly: an unknown key, a missing one or a
 * value out of range is an error with file, line and key. Money is US dollars, shares are
 * fractions. Leaves out what the values are used for.
 *
 * <p>A whole file, with every key that there is:
 *
 * <pre>{@code
 * sources:
 *   - glob: "cboe_web_*_quotedata_*"
 *     format: cboe-web-csv
 *   - glob: "index_SPX*.csv"
 *     format: index-history-csv
 *     options:
 *       symbol: SPX
 *   - glob: "positions/*.csv"
 *     format: positions-csv
 * books:
 *   - id: HARBOUR
 *     name: Harbour income
 *     owner: Jane Doe
 *     equity: 25000000
 *     treasuryBills: 5000000
 *     policy: careful
 *     limits:
 *       expectedShortfall: 0.03
 *     recipients:
 *       - jane.doe@example.com
 *       - address: risk@example.com
 *         attach: [xlsx, html, json]
 * policies:
 *   careful:
 *     preset: steward
 *     overrides:
 *       <key of the policy>: <value>
 * rates:
 *   fallback: 0.05
 * limits:
 *   rejectedShare: 0.5
 * risk:
 *   historyDays: 500
 *   stressedFrom: 2008-09-01
 *   stressedTo: 2009-05-31
 * admission:
 *   partialBelow: 0.8
 *   partialSessions: 20
 *   partialMinimum: 5
 *   unchangedAbove: 0.5
 *   forwardMove: 0.005
 *   wipedAbove: 0.5
 *   mixedAbove: 0.002
 * inbox:
 *   quietSeconds: 2
 *   waitSeconds: 300
 * calendar:
 *   overrides: calendar-overrides.csv
 *   fomc: fomc-dates.csv
 * mail:
 *   mode: smtp
 *   from: nightcondor@example.com
 *   largestMegabytes: 10
 *   host: smtp.example.com
 *   port: 587
 *   startTls: true
 *   certificates: mail-server.pem
 *   username: nightcondor
 *   passwordFile: smtp-password
 *   timeoutSeconds: 30
 *   longestSeconds: 300
 * log:
 *   format: ecs
 * metrics:
 *   textfile: /var/lib/node_exporter/nightcondor.prom
 *   otlp:
 *     url: http://localhost:4318/v1/metrics
 *     timeoutSeconds: 5
 * heartbeat:
 *   urlFile: heartbeat-url
 *   timeoutSeconds: 5
 * database:
 *   url: jdbc:postgresql://db.example.com/nightcondor
 *   username: nightcondor
 *   passwordFile: database-password
 * backup:
 *   keep: 14
 *   folder: backups
 * disk:
 *   freeMegabytes: 200
 * }</pre>
 *
 * <p>Only {@code sources} and {@code books} must be there. A book's policy is a preset (steward,
 * promoter, ladder-4-4-2 or vxth) or a name under {@code policies}; its {@code limits} are the keys
 * {@code limits.*} of a policy without that word, and hold for this book only. The options of a
 * source are those of its format, and {@code largestMegabytes}, which every format has. A recipient
 * is a plain address, or an address with what is attached: xlsx and html unless it says otherwise.
 * A heartbeat has either {@code url} or {@code urlFile}, a file of mode 0600 with it.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.config;
