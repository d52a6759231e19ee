// Pages of findings about files that hold no text that can be read.
import type { DecodeProblem } from "../../text/decode.js";
import type { Page } from "./page.js";

export const files = {
  "utf-16": {
    en: "The file is text in UTF-16. Only UTF-8 is read, because guessing how characters are stored could change what an official text says. In the editor, choose “Save as” and the encoding UTF-8, then check again. Notepad calls UTF-16 “Unicode”.",
    zh: "文件是UTF-16编码。本工具只读UTF-8：靠猜测来读，可能改变正式文件的字句。请在编辑器里选“另存为”，编码选UTF-8，再核对一次。记事本里的“Unicode”就是UTF-16。",
  },
  gb18030: {
    en: "The file is Chinese text in GB18030 (GBK). Many Chinese editors and spreadsheets still save this way. Only UTF-8 is read, because a wrong guess turns one character into another and nobody notices. In the editor, choose “Save as” and the encoding UTF-8; a spreadsheet offers “CSV UTF-8”.",
    zh: "文件是GB18030（GBK）编码。不少中文编辑器和表格软件仍按此保存。本工具只读UTF-8：猜错编码会把一个字变成另一个字，而无人察觉。请在编辑器里选“另存为”，编码选UTF-8；表格软件请选“CSV UTF-8”。",
  },
  "not-utf-8": {
    en: "The file is not text in UTF-8. At the byte that is named something stands that is no character in UTF-8: the file is in another encoding, or it was damaged when it was copied. Open it in the editor it was written in, look whether the text is whole, and save it as UTF-8.",
    zh: "文件不是UTF-8编码的文字。所指的字节不构成UTF-8字符：文件用了别的编码，或在复制中损坏。请用原来的编辑器打开，确认文字完整，再另存为UTF-8。",
  },
  binary: {
    en: "The file is no plain text. A Word, Excel or PDF document holds more than its words, and a rubric is its words alone. Copy the text into a text editor and save it as UTF-8 under a name that ends in .rubric; data are saved as CSV or JSON.",
    zh: "文件不是纯文本。Word、Excel、PDF文件里除了文字还有别的内容，而细则只是文字。请把文字复制到文本编辑器，存为UTF-8，文件名以 .rubric 结尾；数据请存为CSV或JSON。",
  },
} as const satisfies Record<DecodeProblem["code"], Page>;
