import { at, offsetOf } from "./memory";

/** Writes for each place the number that stands there. */
export function numbersAt(end: usize, places: usize, numbers: usize, out: usize): void {
  for (let place: usize = 0; place < end; place += 4) store<i32>(out + place, at(numbers, offsetOf(at(places, place))));
}

/** Writes for each class its first tuple. */
export function firstOf(end: usize, classOf: usize, out: usize): void {
  for (let tuple = <i32>(end >> 2) - 1; tuple >= 0; tuple--)
    store<i32>(out + offsetOf(at(classOf, offsetOf(tuple))), tuple);
}
