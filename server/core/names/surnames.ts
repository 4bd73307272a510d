/**
 * Family names with the readings that they have as such, whatever else the character is read: 单 is Shan, 仇 Qiu, 曾 Zeng.
 * Those of 百家姓 and the common ones of today; where families differ (柏 Bai, Bo), every reading that is in use.
 */
const SINGLE = `an安 ao敖 ai艾 ba巴 bai白柏 ban班 bao鲍包宝暴 bei贝 ben贲 bi毕秘 bian卞边 bie别 bing邴 bo柏薄 bu步布卜补 cai蔡才
cang苍 cao曹操 cen岑 chai柴 chang昌常 chao晁巢 che车 chen陈臣谌 cheng成程 chi池迟郗 chong充种 chou丑 chu储初楚褚 cong从丛
cui崔 da达 dai戴代 dang党 deng邓 di狄邸翟 diao刁 ding丁 dong董东 dou窦钭 du杜堵都 duan段 e鄂 fan范樊 fang方房 fei费
feng凤酆封丰冯 fu傅伏富符扶付宓 gan干甘 gao高郜 gai盖 ge葛戈盖 geng耿 gong龚弓宫贡巩公 gou勾苟缑 gu顾古辜谷 guan管关官
gui桂 guo郭国过 ha哈 hai海 han韩 hang杭 hao郝 he何贺赫和 heng衡 hong洪弘 hou侯后 hu胡扈 hua华花滑化 huai怀 huan宦桓郇
huang黄 hui惠回 huo霍 ji计纪季吉嵇汲蓟籍姬冀暨 jia郏贾家 jian简蹇 jiang蒋姜江 jiao焦矫 jie揭 jin金靳晋 jing经井荆靖敬景
ju居鞠 kan阚 kang康 ke柯 kong孔空 kou寇 kuai蒯 kuang匡旷 kui夔隗 lai赖 lan蓝兰 lang郎 lao劳 le乐 lei雷 leng冷 li李厉黎利郦
lian廉连练 liang梁 liao廖 lin林蔺 ling凌 liu柳刘 long龙隆 lou娄楼 lu鲁路卢禄逯芦鹿陆 luan栾 luo罗骆洛 lv吕律 ma马麻 mai麦 man满
mang芒 mao毛茅冒 mei梅 meng孟蒙 mi米糜宓 miao苗缪 min闵 ming明 mo莫 mou牟 mu穆牧慕牟母 na那 nan南 ni倪 nie聂乜 ning宁
niu钮牛 nong农 ou欧区 pan潘盘 pang庞逄 pei裴 peng蓬彭 pi皮 piao朴 ping平 pu蒲濮浦 qi戚祁綦亓漆齐 qian钱 qiang强 qiao乔 qin秦覃
qiu邱裘秋仇 qu屈曲璩瞿 quan全权 que阙 ran冉 rao饶 ren任 rong荣戎容融 ru茹 ruan阮 rui芮 sa撒 sang桑 sha沙 shan山闪单 shang尚商
shao邵韶召 she厍佘折 shen申慎沈谌莘 sheng盛 shi施史时师石 shou寿 shu舒束殳 shuai帅 shuang双 shui水 si司肆斯 song宋松
su苏粟宿 sui隋 sun孙 suo索 tai邰泰 tan谈谭覃 tang唐汤 tao陶 teng滕 tian田 tie铁帖 tong童通佟仝 tu屠涂 tuo妥庹 wan万 wang王汪
wei卫魏韦危隗尉 wen闻温文问 weng翁 wo沃 wu吴邬伍巫乌武毋仵 xi奚席郤习郗 xia夏 xian咸冼 xiang项向相 xiao萧肖 xie谢解 xin辛莘信
xing邢幸刑 xiong熊 xu徐胥须续许 xuan宣 xue薛 xun荀郇 yan严颜燕延晏阎闫 yang杨养阳羊仰 yao姚尧么 ye冶叶 yi羿伊易益
yin尹印阴银殷 ying应 yong雍 you尤游由 yu喻于余禹虞郁鱼庾俞於蔚 yuan袁元原苑 yue越岳乐 yun云员 zai宰 zan昝 zang臧 zeng曾 zha查
zhai翟 zhan湛詹战展占 zhang张章仉 zhao赵肇 zhen甄 zheng郑 zhi支智 zhong钟仲终 zhou周 zhu祝诸朱竺 zhuang庄 zhuo卓 zi訾 zong宗
zou邹 zu祖 zuo左`;

const COMPOUND = `ouyang欧阳 sima司马 shangguan上官 zhuge诸葛 huangfu皇甫 yuchi尉迟 gongsun公孙 murong慕容 linghu令狐 situ司徒
xiahou夏侯 dongfang东方 dugu独孤 nangong南宫 zhangsun长孙 yuwen宇文 xuanyuan轩辕 duanmu端木 baili百里 huyan呼延 wenren闻人
tantai澹台 chunyu淳于 moqi万俟 zhongli钟离 puyang濮阳 gongyang公羊 shentu申屠 taishi太史 xianyu鲜于 helian赫连 ximen西门
dongguo东郭 tuoba拓跋 wanyan完颜 nalan纳兰 yelv耶律 gongye公冶 zongzheng宗政 yuezheng乐正 qidiao漆雕 zhongsun仲孙 sikong司空
sikou司寇 zuoqiu左丘 guliang谷梁 yangshe羊舌 liangqiu梁丘`;

/** Of two thirds of all Chinese, and never a word by itself where a name can stand: no 于, 方, 高, 常. */
const EVIDENT = new Set(
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾魏薛叶阎潘杜戴汪廖姚邱侯熊孟秦贺郝龚邵钱谭黎赖莫孔崔邹尹庄樊温柴聂顾翁倪骆欧阳诸葛上官司徒皇甫',
);

const readings = new Map<string, readonly string[]>();
for (const row of `${SINGLE} ${COMPOUND}`.split(/\s+/)) {
  const [reading = ''] = /^[a-z]+/.exec(row) ?? [];
  const names = row.slice(reading.length);
  // A compound one stands alone in its row.
  for (const name of COMPOUND.includes(row) ? [names] : names)
    readings.set(name, [...(readings.get(name) ?? []), reading]);
}

const allReadings = new Set([...readings.values()].flat());

const beginnings = new Set([...readings.keys()].map((name) => name.charCodeAt(0)));

/** Whether some family name begins with this UTF-16 unit: asked of every character, so it must cost nothing. */
export function beginsSurname(unit: number): boolean {
  return beginnings.has(unit);
}

/** How a family name is read (`lv` for lü); undefined where it is none. */
export function surnameReadings(surname: string): readonly string[] | undefined {
  return readings.get(surname);
}

/** Whether some family name is read so. */
export function isSurnameReading(syllables: string): boolean {
  return allReadings.has(syllables);
}

export function isEvidentSurname(surname: string): boolean {
  return EVIDENT.has(surname.charAt(0));
}
