import { expect, test } from "vitest";
import { sheetOf } from "./sheet";

test("each line keeps its number, and what is in a cell stays in it", async () => {
  const lines = [
    { number: 2, cells: { body: 'Associazione "Ponte"; Padova', person: "N'Diaye" } },
    { number: 5, cells: { body: "البيت المفتوح", address: "Via Roma 1\n35100 Padova" } },
  ];
  const sheet = sheetOf("tavolo.csv", ["body", "person", "address"], lines);
  expect(sheet.name).toBe("tavolo.csv");
  expect(await sheet.text()).toBe(
    [
      '\ufeff"import-column-body";"import-column-person";"import-column-address"',
      '"Associazione ""Ponte""; Padova";"N\'Diaye";""',
      "",
      "",
      '"البيت المفتوح";"";"Via Roma 1\n35100 Padova"',
      "",
    ].join("\r\n"),
  );
});
