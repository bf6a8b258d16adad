#!/usr/bin/env python3
"""The SPX chain of a demo night as a DataShop end-of-day summary with calcs.

peer-chain.py spx_quotedata.csv CHAIN.csv YYYY-MM-DD

Writes one row of 34 columns an option and prints how many. Quotes are moved to the given date, and expiries by
as many days and one more, so that none has expired. Columns that nobody compares are zero or blank.
"""
import csv
import datetime
import re
import sys

COLUMNS = """underlying_symbol quote_date root expiration strike option_type open high low close trade_volume
bid_size_1545 bid_1545 ask_size_1545 ask_1545 underlying_bid_1545 underlying_ask_1545
implied_underlying_price_1545 active_underlying_price_1545 implied_volatility_1545 delta_1545 gamma_1545
theta_1545 vega_1545 rho_1545 bid_size_eod bid_eod ask_size_eod ask_eod underlying_bid_eod underlying_ask_eod
vwap open_interest delivery_code""".split()

# of the web table: where the ten columns of the call and of the put begin
SIDES = (("C", 1), ("P", 12))
STRIKE = 11


def date(text, form):
    return datetime.datetime.strptime(text, form).date()


def main(source, target, day):
    with open(source, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    head = next(i for i, line in enumerate(lines) if line and line[0] == "Expiration Date")
    spot = float(re.search(r"Last: ([\d.]+)", ",".join(lines[head - 2])).group(1))
    quoted = date(re.search(r"Date: (\w+ \d+, \d+)", lines[head - 1][0]).group(1), "%B %d, %Y")
    later = date(day, "%Y-%m-%d") - quoted + datetime.timedelta(days=1)
    rows = 0
    with open(target, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for line in lines[head + 1 :]:
            expiration = date(line[0], "%a %b %d %Y") + later
            for right, at in SIDES:
                symbol, last, _, bid, ask, volume, vol, delta, gamma, interest = line[at : at + 10]
                index = [spot, spot]
                quote = [0, bid, 0, ask, *index]
                out.writerow(
                    ["^SPX", day, symbol[:-15], expiration, line[STRIKE], right, last, last, last, last, volume]
                    + quote + [spot, spot, vol, delta, gamma, 0, 0, 0]
                    + quote + [last, interest, ""]
                )
                rows += 1
    print(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
