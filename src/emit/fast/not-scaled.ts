/** What a rubric has that compiled integers do not express; it is then scored by the exact run-time alone. */
export class NotScaled extends Error {
  override readonly name = "NotScaled";
}
