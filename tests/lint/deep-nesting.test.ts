import { rule } from "../../src/lint/rules/deep-nesting/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `取最高 {
取最高 {
取最高 {
取最高 { # ←
甲完成的，得2分
乙完成的，得1分
}
丙完成的，得1分
}
丁完成的，得1分
}
戊完成的，得1分
}`,
      {
        text: `取最高 {
取最高 { # ←
甲完成的，得2分
乙完成的，得1分
}
丙完成的，得1分
}`,
        options: { most: 1 },
      },
    ],
    en: [
      `best of {
best of {
best of {
best of { # ←
award 2 when a_done
award 1 when b_done
}
award 1 when c_done
}
award 1 when d_done
}
award 1 when e_done
}`,
    ],
  },
  passes: {
    zh: [
      `取最高 {
取最高 {
取最高 {
甲完成的，得2分
乙完成的，得1分
}
丙完成的，得1分
}
丁完成的，得1分
}`,
    ],
    en: [
      `best of {
award 2 when a_done
award 1 when b_done
}`,
    ],
  },
});
