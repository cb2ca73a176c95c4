// Times and days as people say them, in the table's zone and the reader's language, with Latin digits as on the wall.

import type { Instant } from "../protocol.gen";
import { words } from "./words.svelte";

let zone = "Europe/Rome";

/** Times are said as at the table, wherever the reader is. */
export function setZone(name: string): void {
  zone = name;
}

function said(
  instant: Instant | number,
  options: Intl.DateTimeFormatOptions,
  locale: string = words.language === "en" ? "en-GB" : words.language,
): string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, numberingSystem: "latn" });
  return format.format(new Date(instant));
}

/** 15:32 */
export function hourOf(instant: Instant | number): string {
  return said(instant, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** 15:32:08 */
export function secondOf(instant: Instant | number): string {
  return said(instant, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

/** mercoledì 18 novembre */
export function dayOf(instant: Instant | number): string {
  return said(instant, { weekday: "long", day: "numeric", month: "long" });
}

/** 18 novembre 2026 */
export function dateOf(instant: Instant | number): string {
  return said(instant, { day: "numeric", month: "long", year: "numeric" });
}

/** 1:48; never below 0:00. */
export function minutesOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** 2026-11-18T15:00 at the table, as a field for day and hour takes it. */
export function localTime(instant: Instant | number): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return format.format(new Date(instant)).replace(" ", "T");
}

/** The moment at which the clocks at the table show this day and hour. */
export function instantAt(local: string): Instant {
  const wanted = Date.parse(`${local}Z`);
  const shift = (at: number): number => Date.parse(`${localTime(at)}Z`) - Math.floor(at / 60_000) * 60_000;
  const near = wanted - shift(wanted);
  return new Date(wanted - shift(near)).toISOString() as Instant; // again: the clocks may change in between
}

/** 18/11/2026 */
export function shortDateOf(instant: Instant | number): string {
  const locale = "en-GB"; // day before month in every language of ours
  return said(instant, { day: "2-digit", month: "2-digit", year: "numeric" }, locale);
}

/** The day at the table: weekday from 1, Monday; month from 1. */
export function dayAt(instant: Instant | number): Record<"weekday" | "day" | "month" | "year", number> {
  const [year = 0, month = 0, day = 0] = localTime(instant).slice(0, 10).split("-").map(Number);
  return { weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7, day, month, year };
}

/** 48 kB, 1,2 MB */
export function sizeOf(bytes: number): string {
  const locale = words.language === "en" ? "en-GB" : words.language;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const digits = unit === "megabyte" || size < 1 ? 1 : 0;
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    maximumFractionDigits: digits,
    numberingSystem: "latn",
  });
  return format.format(size);
}
