/**
 * What characters and words in names of places mean, as those write it who translate names instead of spelling them. Written for
 * this project; no dictionary. Several words of one meaning are joined by +.
 */
const WORDS = `
光明 bright brightness light radiance; 和平 peace peaceful; 友谊 friendship; 解放 liberation; 建设 construction building
民主 democracy democratic; 团结 unity solidarity; 胜利 victory; 幸福 happiness happy; 复兴 revival renaissance rejuvenation
向阳 sunny sunward; 朝阳 sunrise sunny rising+sun morning+sun; 东方 oriental orient east eastern; 长寿 longevity
平安 peace safe safety; 太平 peace great+peace; 前进 forward advance progress; 曙光 dawn; 资源 resource resources
民权 civil+rights; 民乐 folk+music; 滨海 coastal seaside; 滨湖 lakeside; 滨江 riverside; 临江 riverside; 凤凰 phoenix
麒麟 unicorn kylin; 日照 sunshine; 牡丹 peony; 芙蓉 hibiscus lotus; 葫芦 gourd calabash; 马鞍 saddle; 骆驼 camel
大鹏 roc big+bird great+bird; 石榴 pomegranate; 长征 long+march; 孝感 filial+piety; 安康 health well+being
富裕 rich wealthy affluent; 富民 rich+people enrich+people; 同心 same+heart concentric one+heart; 乐业 happy+work
爱民 love+people loving+people; 振兴 revitalization; 铁锋 iron+edge; 狮子 lion; 保定 guarantee security; 自贡 self+tribute
武侯 marquis+wu martial+marquis; 天河 milky+way; 文登 literary+ascent; 遂宁 achieving+peace; 南充 south+charge
泰山 tai+mountain
`;

const CHARACTERS = `
山 mountain mount hill; 城 city town castle wall; 州 state prefecture; 阳 sun sunny; 江 river
安 peace peaceful safe safety security calm; 南 south southern; 平 flat plain level peace peaceful
宁 peace peaceful quiet tranquil tranquility; 河 river; 东 east eastern; 西 west western; 海 sea ocean; 龙 dragon; 新 new
川 river plain; 水 water; 武 martial military; 湖 lake; 大 big great large grand; 兴 prosperous prosperity rise
昌 prosperous flourishing; 北 north northern; 德 virtue morality moral; 源 source origin; 台 platform terrace stage
临 near facing temporary; 溪 stream creek brook; 永 eternal forever everlasting permanent; 金 gold golden metal
都 capital city; 石 stone rock; 丰 abundant abundance rich harvest; 口 mouth port; 陵 tomb mausoleum hill
林 forest wood woods; 长 long eternal; 中 middle central center centre; 云 cloud clouds; 定 fixed settled stable
清 clear pure; 青 green blue; 和 harmony peace; 兰 orchid; 天 sky heaven heavenly day celestial
乐 joy happy happiness music; 高 high tall; 广 wide broad vast; 泉 spring fountain springs; 通 through connected
华 china flower splendid; 庆 celebration celebrate; 原 plain original plains; 镇 town; 黄 yellow; 门 gate door; 白 white
宜 suitable; 顺 smooth obedient; 双 double twin two; 乡 township country village hometown; 沙 sand sandy
吉 lucky auspicious luck; 上 upper up on above; 田 field fields farmland; 马 horse; 明 bright light; 泽 marsh swamp
玉 jade; 康 healthy health; 福 blessing blessed fortune lucky happiness luck good; 建 build building construction
连 connected link linked connecting; 滨 coast shore waterfront riverside; 港 port harbor harbour; 关 pass gate
仁 benevolence kindness; 桥 bridge; 津 ferry ford; 峰 peak summit; 丹 red; 松 pine; 木 wood tree wooden; 三 three
远 far distant remote; 宝 treasure precious; 凤 phoenix; 开 open opening; 义 righteousness justice; 红 red
文 culture literature writing cultural civilization; 里 mile inside; 塔 tower pagoda; 秀 beautiful elegant show; 五 five
富 rich wealthy wealth; 家 family home house; 岭 ridge mountain hill; 盐 salt; 花 flower flowers blossom floral
万 ten+thousand myriad; 民 people people's; 太 great supreme; 合 combined joint union; 池 pond pool; 丘 hill mound
灵 spirit spiritual soul; 集 market; 古 ancient old; 利 benefit profit; 边 border side edge; 信 letter trust faith
寿 longevity life; 亭 pavilion; 坪 flat ground plain; 阴 shady shade cloudy; 塘 pond pool; 会 meeting
贵 expensive noble precious; 头 head; 铁 iron railway; 春 spring; 岗 hill post mound; 铜 copper bronze
商 business commercial merchant commerce; 洲 island continent; 谷 valley grain; 井 well; 荣 glory honor; 道 road way path
夏 summer; 同 same together; 多 many; 锦 brocade; 景 view scenery; 潭 pool pond; 冈 hill ridge; 柳 willow
正 positive upright; 陆 land; 方 square; 湾 bay; 市 market; 屏 screen; 庄 village manor farm; 善 good kind; 鹤 crane; 九 nine
威 power might; 日 sun day; 店 shop store inn; 梅 plum; 桂 laurel osmanthus cassia; 来 come coming; 宾 guest
成 become success; 密 dense secret; 鹿 deer; 光 light bright; 桃 peach; 前 front former forward; 祥 auspicious; 坡 slope
四 four; 赤 red; 鸡 chicken rooster; 七 seven; 肥 fat fertile; 珠 pearl bead; 静 quiet silent; 莲 lotus; 全 whole full
寨 village stockade fort; 美 beautiful beauty; 雨 rain; 仙 fairy immortal; 竹 bamboo; 英 hero heroic; 良 good; 京 capital
黑 black; 岛 island; 坊 workshop lane square; 营 camp; 丽 beautiful pretty; 六 six; 岩 rock; 峡 gorge; 孝 filial piety
恩 grace kindness; 潮 tide; 内 inner inside; 凉 cool cold; 雄 male; 银 silver; 树 tree; 沟 ditch gully ravine trench; 路 road
野 wild; 香 fragrant incense; 楼 building tower; 胜 victory win; 二 two second; 凌 ice; 鱼 fish; 农 farm agriculture
辉 brilliance splendor; 工 work industry; 杨 poplar; 游 travel tour; 流 flow stream; 滩 beach shoal; 桑 mulberry; 雁 goose
星 star; 米 rice; 皇 emperor imperial royal; 枣 jujube date; 深 deep; 佛 buddha; 名 name famous; 浮 floating; 色 color colour
房 house room; 强 strong; 尖 sharp pointed; 洞 cave hole; 土 earth soil land; 虎 tiger; 王 king; 蓝 blue; 老 old; 鼓 drum
风 wind; 爱 love; 霞 rosy cloud; 钟 bell clock; 环 ring; 八 eight; 首 first head; 鼎 tripod; 横 horizontal; 雷 thunder
紫 purple; 渡 ferry; 剑 sword; 浪 wave; 鞍 saddle; 牡 peony; 舟 boat; 界 boundary; 尾 tail; 梨 pear; 节 section festival
矿 mine mining; 社 society; 喜 joy happy; 牛 ox cow bull cattle; 后 back rear behind; 寺 temple; 千 thousand; 船 boat ship
友 friend; 象 elephant; 居 residence; 官 official; 下 lower down; 钢 steel; 乳 milk; 舞 dance; 旗 flag banner
岸 bank shore coast; 茅 thatch; 心 heart; 步 step; 蒲 cattail; 麦 wheat; 疆 frontier border; 鸭 duck; 鹰 eagle
烟 smoke tobacco; 顶 top; 十 ten; 百 hundred; 酒 wine liquor; 嘴 mouth; 忠 loyal loyalty; 宫 palace; 馆 hall; 草 grass
杏 apricot; 圣 holy saint sacred; 灯 lamp; 弓 bow; 细 thin fine; 冠 crown; 虹 rainbow; 玄 black; 坛 altar; 狮 lion; 月 moon
槐 locust; 寒 cold; 街 street; 卧 crouching lying; 鹏 bird roc; 点 point; 刀 knife; 洋 ocean foreign; 梦 dream; 荷 lotus
茶 tea; 炎 flame; 牌 card; 鸣 singing; 彩 color colorful; 羊 sheep goat; 油 oil; 阁 pavilion; 棉 cotton; 稻 rice
碧 green blue jade; 晴 clear sunny; 绿 green; 砚 inkstone; 冲 rush; 瓜 melon; 两 two; 磨 mill; 车 car cart; 琴 zither
贤 virtuous; 翠 green emerald; 渔 fishing; 葵 sunflower; 榕 banyan; 樟 camphor; 榆 elm; 柏 cypress; 柿 persimmon; 橙 orange
菜 vegetable; 果 fruit; 屋 house; 窑 kiln; 矶 rock; 崖 cliff; 坝 dam; 堤 dike; 渠 canal; 园 garden; 苑 garden; 村 village
墩 mound; 墙 wall; 墓 tomb; 炮 cannon gun; 箭 arrow; 枪 gun; 雪 snow; 冰 ice; 火 fire; 电 electricity; 霜 frost; 雾 fog; 猫 cat
狗 dog; 猪 pig; 猴 monkey; 兔 rabbit; 蛇 snake; 鸟 bird; 燕 swallow; 鸽 pigeon dove; 孔 hole; 小 small little; 少 few; 一 one
半 half; 左 left; 右 right; 外 outer outside; 亮 bright; 暖 warm; 温 warm; 甘 sweet; 甜 sweet; 苦 bitter; 干 dry; 枫 maple
菊 chrysanthemum; 药 medicine; 粮 grain; 布 cloth; 瓷 porcelain; 瓦 tile; 砖 brick; 钱 money; 箱 box; 盘 plate; 盆 basin
碗 bowl; 壶 pot; 锅 pot; 镜 mirror; 瑞 auspicious lucky; 泰 peaceful; 保 protect guarantee; 常 often constant; 固 solid firm
怀 bosom; 启 open; 迎 welcome; 望 hope looking; 观 view; 射 shoot; 旺 prosperous; 洪 flood; 波 wave; 潜 hidden latent
冶 smelting; 栖 perch; 霸 tyrant hegemon; 皮 leather skin; 扶 support; 始 beginning; 益 benefit; 资 capital resource
神 god divine; 佳 good; 墨 ink; 邮 post mail; 响 loud; 随 follow; 监 supervise; 公 public; 荆 thorn
`;

/** Places whose translation is in use as well: West Lake District. */
const TRANSLATED = new Set('西湖 东湖 石林 黄山 五指山 香山 三江'.split(' '));

/** Whether a place may be called by what its name means. */
export function mayBeTranslated(name: string): boolean {
  return TRANSLATED.has(name);
}

/** English words in a row. */
export type Gloss = readonly string[];

/** A part of a name with its meanings. */
export type Part = { readonly text: string; readonly glosses: readonly Gloss[] };

/** Longer names are divided in too many ways, and no place has one. */
const LONGEST = 4;

const glosses: ReadonlyMap<string, readonly Gloss[]> = new Map(
  [...WORDS.split(/[;\n]/), ...CHARACTERS.split(/[;\n]/)]
    .map((entry) => entry.trim().split(' '))
    .filter(([chinese]) => chinese !== '')
    .map(([chinese = '', ...english]) => [chinese, english.map((gloss) => gloss.split('+'))]),
);

const NONE: readonly Gloss[] = [];

/** All ways of dividing a name into words and characters; what no meaning is known of has none. None where it may be translated. */
export function divisions(name: string): Part[][] {
  return mayBeTranslated(name) ? [] : divided(name);
}

function divided(name: string): Part[][] {
  if (name === '') return [[]];
  if (name.length > LONGEST) return [];
  return [1, 2].flatMap((length) => {
    const text = name.slice(0, length);
    const known = glosses.get(text);
    if (text.length < length || (length > 1 && known === undefined)) return [];
    return divided(name.slice(length)).map((rest) => [{ text, glosses: known ?? NONE }, ...rest]);
  });
}
