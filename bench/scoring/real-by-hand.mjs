// What a careful programmer writes by hand for two real rubrics: yangjiang, and tieling at the end of the year. Whole numbers at a
// scale of 10,000 or of 2; every score in the result, as the compiled scorers give it.

export function yangjiang(u) {
  const a = u["1.1.1"];
  const s111 = a.政府文件规定 || a.会议纪要规定 ? 10000 : 0;
  const b = u["1.1.2"];
  const s112 = b.政府工作报告 || b.会议纪要 ? 10000 : 0;
  const c = u["1.1.3"];
  const s113 = c.政府文件规定 || c.会议纪要规定 ? 10000 : 0;
  const d = u["1.1.4"];
  const s114 = d.政府文件 && d.财政拨款 && d.经费使用情况表 ? 10000 : 0;
  const e = u["1.1.5"];
  const s115 = e.与镇级签订 && e.与派出机构签订 && e.与职能部门签订 ? 10000 : 0;
  const s11 = s111 + s112 + s113 + s114 + s115;

  const f = u["1.2.1"];
  const s121 = f.政府已建立 && f.各执法部门已建立 ? 10000 : 0;
  const g = u["1.2.2"];
  const s122 = 10000 - (g.未建立培训制度 ? 5000 : 0) - (g.未开展培训 ? 5000 : 0);
  const h = u["1.2.3"];
  const s123 = h.未开展监督检查 ? 0 : h.发现问题未整改 ? 10000 : 20000;
  const s12 = s121 + s122 + s123;
  const s1 = s11 + s12;

  const i = u["2.1.1"];
  const s211 = i.年度打假工作方案 && i.任务明确 && i.责任落实 ? 10000 : 0;
  const j = u["2.1.2"];
  const s212 = j.会议通知 && j.签到表 && j.会议材料 ? 10000 : 0;
  const s21 = s211 + s212;
  const s221 = Math.max(0, 20000 - 1000 * u["2.2.1"].缺少的方案总结);
  const s222 = u["2.2.2"].没有督导检查材料 ? 15000 : 30000;
  const s223 = Math.round(u["2.2.3"].工作成效 * 10000);
  const s22 = s221 + s222 + s223;
  const k = u["2.3.1"];
  const plan = k.整治方案.制定详细整治方案 ? 20000 : 0;
  const remedy = Math.max(0, 60000 - 10000 * k.综合整治.缺少的材料);
  const s231 = plan + remedy;
  const s232 = u["2.3.2"].有督查督办材料 ? 20000 : 0;
  const s23 = s231 + s232;
  const s241 = Math.max(0, 50000 - 2000 * u["2.4.1"].未核查报送的案件线索);
  const l = u["2.4.2"];
  const s242 = Math.max(0, 30000 - 2000 * l.未督促的重点案件 - 2000 * l.未依法公开的重点案件);
  const s24 = s241 + s242;
  const s2 = s21 + s22 + s23 + s24;

  const m = u["3.1.1"];
  const s311 = m.制度文件 && m.联络员名单 ? 10000 : 0;
  const s312 = u["3.1.2"].有建立制度文件 ? 10000 : 0;
  const s313 = u["3.1.3"].有建立工作机制文件 ? 10000 : 0;
  const s314 = Math.round(u["3.1.4"].配合情况 * 10000);
  const n = u["3.1.5"];
  const s315 = !n.有外地打假部门来区 || n.有协助单位说明材料 ? 20000 : 0;
  const s31 = s311 + s312 + s313 + s314 + s315;
  const o = u["3.2.1"];
  const s321 = o.工作机制 && o.信息共享平台 ? 10000 : 0;
  const p = u["3.2.2"];
  const s322 = (p.建立信息共享平台 ? 20000 : 0) + (p.与上级平台联网 ? 10000 : 0);
  const q = u["3.2.3"];
  const s323 = 40000 - (q.未开展督促检查 ? 20000 : 0) - (q.发现问题未整改 ? 20000 : 0);
  const s32 = s321 + s322 + s323;
  const s3 = s31 + s32;

  const r = u["4.1.1"];
  const s411 = r.打假办宣传材料 && r.职能部门宣传材料 ? 20000 : 0;
  const s = u["4.1.2"];
  const s412 = s.打假办宣传材料 && s.职能部门宣传材料 ? 10000 : 0;
  const s41 = s411 + s412;
  const t = u["4.2.1"];
  const s421 = t.工作制度 && t.信息平台 ? 10000 : 0;
  const s422 = u["4.2.2"].有公布举报渠道材料 ? 10000 : 0;
  const v = u["4.2.3"];
  const s423 = v.没有检查 ? 0 : v.没有总结 || v.没有整改 ? 5000 : 10000;
  const w = u["4.2.4"];
  const s424 = w.监督检查通知 && w.监督检查总结 && w.问题整改 ? 10000 : 0;
  const x = u["4.2.5"];
  const s425 = Math.max(0, 20000 - 2000 * x.未开展查证的线索 - 2000 * x.未报送材料的线索);
  const s42 = s421 + s422 + s423 + s424 + s425;
  const s4 = s41 + s42;

  const s511 = u["5.1.1"].有政府文件 ? 20000 : 0;
  const y = u["5.1.2"];
  const s512 = y.考核方案 && y.考核计划 && y.考核结果 ? 40000 : 0;
  const z = u["5.1.3"];
  const s513 = z.结果通报材料 && z.依法公开材料 ? 10000 : 0;
  const aa = u["5.1.4"];
  const s514 = aa.整改方案 && aa.落实情况材料 ? 20000 : 0;
  const ab = u["5.1.5"];
  const s515 = ab.未发现违法违纪问题 || ab.发现问题已追责 ? 20000 : 0;
  const s51 = s511 + s512 + s513 + s514 + s515;
  const s521 = Math.max(0, 20000 - 2000 * u["5.2.1"].方案迟报漏报);
  const s522 = Math.max(0, 20000 - 2000 * u["5.2.2"].未报送的重点案件);
  const s523 = Math.max(0, 40000 - 2000 * u["5.2.3"].迟报漏报);
  const s52 = s521 + s522 + s523;
  const s5 = s51 + s52;

  const ac = u["6.1.1"];
  const s611 = (ac.成立打假综合执法机构 ? 20000 : 0) + (ac.开展综合执法工作 ? 30000 : 0);
  const s621 = Math.max(-100000, -20000 * u["6.2.1"].督办通知) + 0;
  const total = Math.max(0, s1 + s2 + s3 + s4 + s5 + s611 + s621);
  return {
    unit: u.地区.名称,
    total: total / 10000,
    scores: {
      "1.1.1": s111 / 10000,
      "1.1.2": s112 / 10000,
      "1.1.3": s113 / 10000,
      "1.1.4": s114 / 10000,
      "1.1.5": s115 / 10000,
      1.1: s11 / 10000,
      "1.2.1": s121 / 10000,
      "1.2.2": s122 / 10000,
      "1.2.3": s123 / 10000,
      1.2: s12 / 10000,
      1: s1 / 10000,
      "2.1.1": s211 / 10000,
      "2.1.2": s212 / 10000,
      2.1: s21 / 10000,
      "2.2.1": s221 / 10000,
      "2.2.2": s222 / 10000,
      "2.2.3": s223 / 10000,
      2.2: s22 / 10000,
      "2.3.1/整治方案": plan / 10000,
      "2.3.1/综合整治": remedy / 10000,
      "2.3.1": s231 / 10000,
      "2.3.2": s232 / 10000,
      2.3: s23 / 10000,
      "2.4.1": s241 / 10000,
      "2.4.2": s242 / 10000,
      2.4: s24 / 10000,
      2: s2 / 10000,
      "3.1.1": s311 / 10000,
      "3.1.2": s312 / 10000,
      "3.1.3": s313 / 10000,
      "3.1.4": s314 / 10000,
      "3.1.5": s315 / 10000,
      3.1: s31 / 10000,
      "3.2.1": s321 / 10000,
      "3.2.2": s322 / 10000,
      "3.2.3": s323 / 10000,
      3.2: s32 / 10000,
      3: s3 / 10000,
      "4.1.1": s411 / 10000,
      "4.1.2": s412 / 10000,
      4.1: s41 / 10000,
      "4.2.1": s421 / 10000,
      "4.2.2": s422 / 10000,
      "4.2.3": s423 / 10000,
      "4.2.4": s424 / 10000,
      "4.2.5": s425 / 10000,
      4.2: s42 / 10000,
      4: s4 / 10000,
      "5.1.1": s511 / 10000,
      "5.1.2": s512 / 10000,
      "5.1.3": s513 / 10000,
      "5.1.4": s514 / 10000,
      "5.1.5": s515 / 10000,
      5.1: s51 / 10000,
      "5.2.1": s521 / 10000,
      "5.2.2": s522 / 10000,
      "5.2.3": s523 / 10000,
      5.2: s52 / 10000,
      5: s5 / 10000,
      "6.1.1": s611 / 10000,
      6.1: s611 / 10000,
      "6.2.1": s621 / 10000,
      6.2: s621 / 10000,
    },
  };
}

/** Points of the first, the second and the third answer, doubled. */
const three = (given, first, second, most, less) => (given === first ? most : given === second ? less : 0);
const done = "完成任务并有证明材料";
const partly = "证明材料不全";

export function tieling(u) {
  const s1 = three(u["1@年终"].完成情况, "完成各项工作并有总结", "材料不全", 20, 10);
  const brands = u["3@年终"];
  const s3 = !brands.有市长质量奖称号 ? 0 : brands.市级名牌数 > brands.上年市级名牌数 ? 8 : 4;
  const money = u["4@年终"];
  const s4 = money.经费投入 >= money.去年同期经费投入 ? 6 : 0;
  const s5 = three(u["5@年终"].完成情况, done, partly, 6, 4);
  const s6 = u["6@年终"].发生食品药品质量安全事件 ? 0 : 8;
  const s7 = three(u["7@年终"].完成情况, done, partly, 8, 4);
  const s8 = three(u["8@年终"].完成情况, done, partly, 8, 4);
  const s9 = three(u["9@年终"].完成情况, done, partly, 8, 4);
  const s10 = three(u["10@年终"].完成情况, done, partly, 8, 4);
  const s11 = u["11@年终"].发生质量安全事故 ? 0 : 8;
  const s12 = three(u["12@年终"].完成情况, done, partly, 6, 3);
  const s13 = three(u["13@年终"].抽查情况, "开展具体抽查工作并有证明材料", partly, 6, 3);
  const s14 = three(u["14@年终"].抽查情况, "开展具体抽查工作并有证明材料", partly, 6, 3);
  const s15 = three(u["15@年终"].抽查情况, "开展具体抽查工作并有证明材料", partly, 6, 3);
  const s16 = three(u["16@年终"].方案情况, "有方案并有证明材料", partly, 8, 4);
  const s17 = u["17@年终"].覆盖率 >= 1 ? 8 : 0;
  const complaints = u["18@年终"];
  const s18 = complaints.投诉率 < complaints.上年投诉率 ? 8 : 0;
  const s19 = three(u["19@年终"].完成情况, done, "无证明材料", 8, 4);
  const s20 = three(u["20@年终"].完成情况, done, "无证明材料", 8, 4);
  const n1 = Math.max(0, 10 - 2 * u["注.1@年终"].少报信息);
  const n2 = u["注.2@年终"].电视台宣传 >= 1 ? 10 : 0;
  const n3 = u["注.3@年终"].日报宣传 >= 1 ? 10 : 0;
  const fresh = u["注.4@年终"];
  const n4 = fresh.质量创新 || fresh.质量成果 ? 10 : 0;
  const notes = n1 + n2 + n3 + n4;
  const rows = s1 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11 + s12 + s13 + s14 + s15 + s16 + s17 + s18;
  return {
    unit: u.县.名称,
    total: (rows + s19 + s20 + notes) / 2,
    scores: {
      1: s1 / 2,
      3: s3 / 2,
      4: s4 / 2,
      5: s5 / 2,
      6: s6 / 2,
      7: s7 / 2,
      8: s8 / 2,
      9: s9 / 2,
      10: s10 / 2,
      11: s11 / 2,
      12: s12 / 2,
      13: s13 / 2,
      14: s14 / 2,
      15: s15 / 2,
      16: s16 / 2,
      17: s17 / 2,
      18: s18 / 2,
      19: s19 / 2,
      20: s20 / 2,
      "注.1": n1 / 2,
      "注.2": n2 / 2,
      "注.3": n3 / 2,
      "注.4": n4 / 2,
      注: notes / 2,
    },
  };
}
