/**
 * Words of government prose and news and how they are usually said in English, for recognising that two sentences speak of
 * the same. Written for this project; no dictionary. A line has the Chinese words of one meaning (by comma) and beginnings of
 * English words: of four letters or more, whatever follows (develop: development, developing); shorter ones whole, or with -s.
 */

/** People, things, places, fields: mostly said as they are. */
export const NAMES = `
中国,我国,中华,国内 chin domestic nation
发展中国家 developing
国家,全国 nation country state
人民,群众,民众,老百姓,百姓 people public mass
政府 government
中央 central
党委,党组织,党员,党建,全党,本党 party
共产党,中共 communist cpc
社会主义 socialis
社会,社区 soci communit
经济 econom
政治 politic
文化 cultur
文明 civili cultur ethic
教育 educat school
科技 scien tech sci-tech
技术 tech skill
科学 scien
科研 scien research
创新 innovat creat
人才 talent skilled personnel professional
企业,民企,央企,国企,公司 enterprise compan business firm corporat sme
商家,商户 merchant business store vendor shop seller
产业 industr
工业 industr
农业 agricultur farm
农村,乡村 rural village countryside
农民,村民 farmer villager peasant rural
农产品 agricultur farm produc
粮食 grain food
耕地,农田,土地 land farm
黑土 black soil
水稻,稻谷 rice paddy
小麦 wheat
玉米 corn maize
大豆 soybean bean
蔬菜 vegetable
水果 fruit
茶叶,茶 tea
牛羊,养殖 livestock cattle sheep breed cultur farm rais
渔业,渔民 fish
林业,森林,林草,林 forest wood tree
草原,草地 grass pasture
湿地 wetland
湖泊,湖 lake
河流,江河,河道 river
长江 yangtze
黄河 yellow
海洋,海上 ocean marine sea maritim offshor
水库 reservoir
水位 water level
洪水,防汛,汛期,汛情,洪涝,抗洪,洪峰 flood
暴雨,降雨,强降雨,雨水 rain storm precipit
滑坡,泥石流 landslid slid debris mudslid
地震 earthquak quak seism
台风 typhoon
灾害,灾情,救灾,灾区,受灾 disaster calamit reli hit affect
救援,抢险,救助 rescu reli assist emergenc
应急,紧急 emergenc urgen
干旱,抗旱 drought
疫情,疫病,新冠 epidem pandem covid outbreak coronavirus virus
疫苗 vaccin
病毒 virus
医院 hospital
医生,医师 doctor physician
医疗,医药,医学,就医 medic health treat
患者,病人 patient
疾病,病 disease ill sick
卫生,健康 health hygien sanit
药品,药物 drug medic pharm
保险,社保,医保 insur securit
养老,养老金,老年,老年人,老人,老龄 old elder aged age aging pension senior retir
儿童,少年,未成年人,孩子 child kid minor juvenil young
妇女,女性 wom female
青年,年轻,年轻人 young youth
学生,考生 student
大学生,毕业生,毕业 graduat college student universit
大学,高校,院校,学院 universit college academ institut higher
学校,校园,中学,小学 school campus
教师,老师 teacher
专家,学者,教授 expert schol professor special
记者 report journalis correspond
工人,职工,员工,劳动者 worker employ staff labor labour
工会 union
干部,官员 official cadre
领导人 leader
领导 lead
总书记 general secretary
书记 secretar
主席 president chair
总理 premier prime minister
部长 minister head
主任 director head chief
局长,厅长,院长,所长,处长 director chief head
市长,县长,省长 mayor governor magistrat
代表 represent delegat deput behalf
委员,政协委员 member commit
委员会 commission committee
大使,使馆,大使馆 embass ambassador
外交,外交部 diplom foreign
发言人 spokes
律师 lawyer attorney
法院,法庭 court
检察院,检察官,检察机关,检察 procurator prosecut
法官 judge
警方,民警,公安,警察 police public securit officer
犯罪,犯罪嫌疑人,嫌疑人 crim suspect offen
诈骗 fraud scam swind
案件,案 case
法律,法治,依法,立法 law legal legisl rule lawful
法规,条例,规定,规章 regulat rule provision law statut ordin
制度,体制,体系,系统,机制 system mechanism institut structur regim framework
宪法 constitution
权利,权益 right interest
权力 power
政策 polic
规划,计划 plan program
战略 strateg
改革 reform
开放 open
市场 market
监管,监督 supervis regulat oversight oversee monitor
金融 financ
银行 bank
证券,股票,股份,上市 securit stock share list exchang
基金 fund
资金,经费 fund capital money financ
资本 capital
投资,投资者 invest
融资 financ fund
贷款,信贷 loan credit lend
税收,减税,纳税,税务,税 tax
财政 financ fiscal budget
预算 budget
货币 currenc mone
人民币 renminbi rmb yuan
美元 dollar
元 yuan rmb
价格,物价 pric
消费,消费者 consum customer spend
贸易,外贸,商务,商业 trad commerc business
出口 export
进口 import
进出口 import export trad
关税,海关 tariff custom dut
收入,增收 income revenue earn
工资 wage salar pay
利润 profit
成本 cost
债务 debt
就业,岗位,上岗 employ job work post position
创业 entrepreneur business start
产品,商品 product goods commodit
品牌 brand
质量 quality
数据 data
数字 digital number figur
信息 inform
网络,互联网,线上,上网,在线 internet network online web cyber
网站,平台 platform websit site
手机,电话 phone call mobil
电信,通信 telecom communicat
软件,程序 softwar app program
计算机,电脑 comput
人工智能,智能,智慧 intelligen smart artific
机器人 robot
芯片,半导体 chip semiconduct
电子 electron
电商 e-commerc commerc
直播 live broadcast stream
用户,客户 user custom client subscrib
能源 energ
电力,用电,发电,电网 power electric
煤炭,煤 coal
石油,原油 oil petrol
天然气 gas
新能源 new energ
风电 wind
汽车,车辆 vehicle car auto
飞机,航空,航班,机场 air flight plane aviat airport airlin
铁路,高铁,火车,列车 rail train speed
公路,高速,道路 road highway express
交通,运输 transport traffic
物流,快递 logistic deliver express courier
港口,港 port harbor
船舶,船 ship vessel boat
桥,大桥 bridge
城市,城区,市区,城镇,城乡 cit urban town
北京 beijing
上海 shanghai
香港 hong kong
澳门 macao macau
台湾 taiwan
内地,大陆 mainland
大湾区 bay
长三角 delta
西藏 tibet xizang
新疆 xinjiang
内蒙古 mongolia
陕西 shaanxi
黑龙江 heilongjiang
美国,美 united u.s america usa
英国 britain british uk
法国 france french
德国 german
俄罗斯 russia
日本 japan
韩国 korea rok
朝鲜 korea dprk
印度 india
欧洲,欧盟 europ eu
非洲 africa
亚洲,亚太 asia
东盟 asean
拉美 latin
澳大利亚 australia
加拿大 canad
巴西 brazil
巴基斯坦 pakistan
马来西亚 malaysia
新西兰 zealand
世界,全球,国际 world global international globe
联合国 united nations un
地区,区域 region area
省,全省,省级 provinc
市,全市,我市,市级,市委 cit municip
县,全县,县级,县城 count
区 district area zone region
镇,乡镇,乡 town
村,全村 village
州 prefecture
街道 street sub-district subdistrict
基层 communit grassroot primar local
地方,当地,本地 local place
沿海 coast
边境,边疆 border frontier
西部 west
东部 east
东北 northeast
西南 southwest
西北 northwest
东南 southeast
南方,南部 south
北方,北部 north
中部 central
山区,大山,山 hill mount
环境 environ
生态 ecolog eco environ
环保 environ
污染,治污 pollut contamin
绿色 green
低碳,碳 carbon
气候 climat
天气,气象 weather meteorolog
温度,气温 temperatur
空气,大气 air atmospher
水 water
生物 biolog bio
动物 animal
植物 plant
保护区 reserv
资源 resourc
旅游,游客,景区,景点,游 travel scenic visit attract tour
红色 red revolutionar
博物馆 museum
文物,遗产,古迹 relic heritag artifact cultur
历史 histor
传统 tradition
艺术 art artis
音乐 music
电影 film movie cinema
电视 televis tv
报纸,日报 newspap daily
媒体 media press
新闻 news press
图书,书籍,书,图书馆 book librar
文学 literatur literar
体育 sport
运动员 athlet
比赛,大赛 competit game match contest
奥运,冬奥 olymp
冠军 champion
宗教 relig
民族,少数民族,各族 ethnic nation
宣传 publicit promot propagan
思想 thought ideolog think mind
理论 theor
马克思主义 marx
精神 spirit guiding ethos
革命 revolution
战争 war
抗战,抗日 war japan resist
军队,部队,解放军,军人,士兵,官兵,军事,军 militar army troop soldier arm force serv armed pla
国防 defen
海军 navy naval
空军 air force
武器 weapon arm
导弹 missil
战士,烈士,英雄 hero martyr soldier fighter
新兵,征兵,士官,入伍 recruit enlist soldier non-commission draft conscript
退役 veteran retir
安全 safe secur
国家安全 secur
和平 peace
主权 sovereign
恐怖 terror
外国,国外,海外,境外 foreign oversea abroad
华侨,华人,侨胞 oversea chin
公民 citizen
居民,市民 resident citizen people
家庭,家 famil home household
家长,父母 parent
夫妻,夫妇,夫妇俩 couple husband wife
父亲 father
母亲,妈妈 mother
儿子 son
女儿 daughter
朋友 friend
男子,男人 man men
女子,女人 wom
生活 life live living
民生 livelihood living people well-being wellbeing
住房,房屋,房子,房地产,楼市 hous home estat real property
建筑 build architect construct
工程,项目 project program
设施,基础设施 facilit infrastruct
设备,装备 equip
机器,机械 machin
材料,原料 material
钢铁,钢 steel iron
汽油 gasolin petrol
车间,工厂,厂 factor plant workshop
园区,产业园 park zone
基地 base
中心 center centre
研究院,研究所 institut
实验室 laborator lab
协会 associat
组织 organi
机构 institut organi agenc bod
机关 organ agenc depart bod authorit offic
部门 depart authorit sector agenc
单位 unit organi employ institut
集团 group
团队,队伍,队 team contingent rank group forc
会议,大会 meet conferenc congress session
全会 plenary session plenum
座谈会,研讨会 symposium seminar forum meet
论坛 forum
博览会,展会,展览,展,参展,展商,展区 expo exhibit fair display
进博会 import expo ciie
仪式,典礼 ceremon
发布会 press conferenc briefing
讲话,致辞,发言 speech address remark speak
报告 report
文件,通知,公告 document notic circular
意见 opinion view suggest guidelin comment
方案 plan program scheme proposal
办法,措施,举措 measur method step initiativ approach action way
标准 standard criteri
协议,协定 agreement accord
合同 contract
声明 statement
公报 communiqu
目标 goal target objectiv aim
任务 task mission
责任 responsib duty duti accountab liab
问题 problem issue question matter
困难 difficult hard troubl
挑战 challeng
机遇,机会 opportunit chance
风险 risk
危机 crisis crises
矛盾 contradict conflict problem disput
压力 pressur stress
形势,局势,情况,局面 situation circumstanc condition case develop
条件 condition
原因 reason caus
结果 result outcom
成果 result achievement outcom fruit gain
成就 achiev accomplish
成绩 achiev result success score performanc
经验 experienc
能力 abilit capabilit capacit able
水平 level standard
优势 advantag strength
特色,特点 characteristic feature distinct special
力量 forc strength power
作用 role effect function part
影响 influenc impact effect affect
意义 significan meaning import
价值 value worth
利益 interest benefit
模式 mode pattern
方式 way mode method manner form means
方法 method way approach
方向 direct orient
领域 field area sector domain spher
方面 aspect side field area respect term part
过程 process course
阶段 stage phase period
规模 size scal
速度 speed rate pace
效率,效益 efficien benefit return
结构 structur
功能 function
服务 serv
管理 manag administ govern
治理 govern control manag treat administ
核心 core
基础 foundation bas
关键 key crucial critical vital
重点 key focus prior major emphas
中小企业,小微企业 small micro medium sme
民营 private
国有 state own
公共 public
公益 public charit welfare
慈善,捐赠,捐款 charit donat
扶贫,脱贫,贫困,攻坚战 povert poor impover allevia
小康 prosperous moderat xiaokang well-off
共同富裕 common prosper
致富,富裕 prosper rich wealth better-off
振兴 revitali rejuven vital
复兴 rejuven renew reviv
现代化 modern
信息化 inform
城镇化 urban
工业化 industriali
全球化 globali
一体化 integrat
一带一路 belt road
命运共同体 communit shared futur
梦,中国梦 dream
初心 original aspiration mission founding
使命 mission
信念,信仰 belie convict faith
理想 ideal
道德 moral ethic
诚信 integrit honest credit
腐败,反腐 corrupt
纪律,纪委 disciplin
民主 democra
自由 free
平等,公平 equal equit fair
公正 just fair
正义 justic
团结 unit solidar
稳定 stab stead
和谐 harmon
青海湖 qinghai lake
口岸 port
原产地 origin
知识 knowledg
知识产权 intellectual propert
专利 patent
版权 copyright
论文 paper
课程 course curricul class
课堂 class
考试 exam test
高考 entranc exam gaokao
招聘 recruit job hir
农民工 migrant
户籍 household regist
人口 populat people
面积,平方公里,平方米 area squar
亩 mu acre hectar
公里 kilomet km
公斤,吨 kilogram kg ton
小时 hour
分钟 minute
昨日,昨天 yesterday
今天,今日 today
明天 tomorrow
今年 year
去年 last year previous
近年来,近几年 recent year
上半年 first half
下半年 second half
季度 quarter
早上,上午,清晨 morning
下午 afternoon
晚上,夜间,晚 evening night
周末 weekend
春节 spring festiv lunar
春天,春季,春 spring
夏天,夏季,夏 summer
秋天,秋季,秋 autumn fall
冬天,冬季,冬 winter
世纪 centur
时代 era age time
未来 futur
过去 past last
当前,目前,现在,如今 current present now today moment
期间 during period
同比 year same
增速 growth rate
累计 total cumulat accumulat
超过 exceed more over surpass
百分点 percentag
平均 averag
人数 number people
总额,总值,总量,总产值 total value volum
产值 output value
产量,产能 output produc yield capacit
销售,销量,销售额 sale sell sold
订单 order
供应链 supply chain
产业链 chain
供应,供给 suppl
需求 demand need
库存 stock invent
门店,商店,超市 store shop supermarket
餐饮,餐厅 cater restaurant dining
食品 food
酒店,宾馆 hotel
服装,衣服 cloth garment apparel dress
眼睛 eye
手 hand
脸 face
心 heart
生命 life live
死亡,遇难,遇难者 death die dead kill victim
受伤,伤 injur wound
失踪,失联 miss
事故 accident incident
火灾,消防,火 fire
爆炸 explo blast
转移,疏散,安置 evacuat reloc transfer resettl move moving
群众安全 safety
堤防,大坝,堤,堤坝 dike dam embank leve
巡查 patrol inspect
值班,值守 duty
预警 warn alert
预报,预测 forecast predict
指挥部 headquarter
总指挥 commander
国务院 state council
人大 people congress npc
政协 cppcc consultativ
常委会 standing committee
常委 standing
党校 party school
组织部 organization department
办公室,办公厅 office
国资委 sasac state-own asset
发改委 reform commission
工信部 industry information ministr
商务部 commerce ministr mofcom
网信办 cyberspac
证监会 securities regulat
北交所 beijing stock exchang
教育部 ministry educat
水利部,水利 water ministr
财政部 ministry financ
检察长 procurator
时间 time
时期 period time era
关系 relation tie
活动 activit event campaign
行政 administrat
职业 occupation vocation profession career
人员,队员,成员 personnel people staff member worker
内容 content
事情 thing matter affair
选举 elect
自治区 autonom region
个人 individual person
范围 scope rang extent
地位 status position
统治 rule reign
人物 figure character person
声音 voice sound
敌人 enem
事业 cause undertak career program work
程度 degree extent
消息 news message inform
兄弟 brother
原则 principl
人类 human mankind
作品 work
现象 phenomen
资料 material data inform document
同志 comrade
姑娘 girl
股东 sharehold
行业 industr sector trade
地理 geograph
性质 nature
命令 order command
身体 body health
位置 location position
业务 business operat servic
状态 state status condition
语言 language
事件 incident event
广场 square plaza
因素 factor
双方 both side
财产 propert asset
数量 number quantit amount
决议 resolution
心理,心态 psycholog mental
封建 feudal
图片,照片 photo picture image
总统 presiden
职权 power
对方 other
错误 mistak error wrong
主张 proposal claim proposition advocat
高度 height high altitud
秘书长 secretary
比例,比重 proportion ratio percent share
出版 publish publication
故事 stor tale
将军 general
政权 regim power
类型 type
遗址,旧址,故居 site former relic ruin
特征 feature characteristic
实验,试验 experiment test
品种 variet breed
细胞 cell
空间 space room
小说 novel
名称,名字,姓名 name
化学 chemic
任期 term
状况 condition situation state
实践 practic
统计 statistic
事务 affair
海拔 altitude elevation
观点 view point
实力 strength
任免 appoint
条约 treat
公开 public open
现实 real
态度 attitud
种类 kind type variet
效果 effect result
团体 group organi
纺织 textile
形象 image
意识 aware conscious mind
规律 law pattern
表面 surfac
工具 tool instrument
势力 forc
记载,记录 record
公园 park
事实 fact
习惯 habit custom
地球 earth
距离 distanc
妻子 wife
对象 object target
路线,线路,航线 route line path
概念 concept notion
来源 sourc
哲学 philosoph
老板 boss
矿产,矿山,煤矿 mineral min
金属 metal
财富 wealth fortun
素质 qualit
人生 life
方针 polic principl guidelin
象征 symbol
成分 component composition
演出,表演 perform show
观念 concept idea notion mindset
营养 nutrit nutrient
职务 post position dut
现场 scene site spot on-site venue
对手 rival oppon competit
交易 transact trad deal exchang
事物 thing
作者 author
化工 chemic
东方 east orient
危险 danger risk hazard peril
兴趣 interest
国民 national
威胁 threat
情绪 emotion mood sentiment
主人 host owner master
秘密 secret
前提 premis precondition prerequisit
休息 rest break
性能 performanc
年龄 age aged old
感情 feeling emotion affection
费用,收费 fee cost expens charg
校长 president principal
区别 differ distinct
版本 version edition
候选人 candidat
议会 parliament
帝国 empire imperial
标志 mark symbol sign
棉花 cotton
规范 norm standard regulat
战场 battl field
股权 equit share
装置 devic
公主 princess
背景 background context backdrop
理由 reason ground
集体 collectiv
年度 annual year
手术 surger operat
道理 reason truth
资产 asset
角度 angle perspectiv
职能 function
学术 academic
季节 season
系列 series range
色彩,颜色 color colour
选民 voter
谈判 negotiat talk
命运 fate destin futur
小组 group team panel
黄金 gold
地图 map
网页 web page
动态 dynamic trend
人均 per capita person
趋势 trend
风味 flavor
地质 geolog
风景,风光 scener scenic landscap
衙门 yamen
公众 public
演员 actor actress
秩序 order
称号 title
广告 advert ad
游戏 game
两岸 straits
议案 motion
文艺 literar art
模型 model
潜艇 submarin
主体 main entit player subject bod
流域 basin valley river
热情 enthusias passion warm
次数 times
皮肤 skin
经理 manager
白色 white
黑色 black
蓝色 blue
黄色 yellow
金色 gold
战术 tactic
冲突 conflict
婚姻 marriag
物理 physic
工艺 craft process
身份 identit status
主题 theme topic themat
联盟 allianc leagu union
图案 pattern
学位 degree
指示 instruct
要素 element factor
气氛,氛围 atmospher
感受 feel experienc
佛教 buddh
循环 circulat cycl recycl
事项 matter item
初中 junior
总数 total
形态 form
想法 idea thought
症状 symptom
司法 judici justic
性格 character personalit
码头 wharf dock port
场所 venue place site premis
房间 room
职位 position post job vacanc
临床 clinic
政党,党派 part
指标 indicator index target quota
董事会 board
董事长 chairman chairperson president
辐射 radiat
杂志 magazine
木材 timber wood
灵魂 soul
选手 player athlet contestant
主义 ism
结论 conclusion
密度 density
轨道 orbit track rail
信号 signal
地点 place site location venue
领土 territor
频率 frequen
布局 layout deploy distribut arrang plan
特产 specialt
宇宙 univers
指数 index
障碍 obstacl barrier
目录 catalog list director
球队 team
思维 think thought mind
差异,差距 differ gap dispar
沙漠 desert
评论 comment review
节目 program show
物资 suppl material
戏剧 drama
模样 look
施工 construct
通道 channel passag corridor
联赛 leagu
导演 director
国土 land territor
繁荣 prosper
印象 impress
本质 essence natur
义务 obligat dut voluntar
航海 navigat
课题 topic subject project
足球 football soccer
意志 will
种子,种业 seed
概况 overview
舞蹈 danc
岩石 rock
总部 headquarter
翻译 translat
形状 shape
神经 nerv
名牌 brand famous
业绩 performanc achiev result
玻璃 glass
基因 gene
舞台 stage
研发 research r&d develop
血液 blood
俱乐部 club
负担,减负 burden
直升机 helicopter
话题 topic
街头 street
边缘 edge brink margin
画家 painter
家族 famil clan
元素 element
总经理 general manager
情报 intelligen
承诺 commit promis pledg
绘画 painting
纤维 fiber fibre
火箭 rocket
器官 organ
角色 role
渠道 channel
视频 video
天空 sky
职责 duty duti responsib
首领 leader chief
舆论 opinion
定义 defin
名单 list
财务 financ
景观 landscap sight
边界 boundar border
总裁 president ceo
美术 art
山河 mountain river
地形,地势 terrain
公子 son
饮食 diet food
境界 realm
周边 surround neighbor neighbour nearby
证书 certificat
化石 fossil
会谈 talk
草案 draft
穷人 poor
队长,施工队长 captain leader
工商 industr commerc
直径 diameter
天安门 tiananmen
纪检 disciplin inspect
巡视 inspect
监察 supervis
主题教育 education campaign theme
群团 organi
统一战线,统战 united front
党风,作风 conduct style
廉政,廉洁 clean integrit
脱贫攻坚 povert
乡村振兴 rural
搬迁 reloc move
合作社 cooperat
大棚 greenhous
种植业 plant crop farm
畜牧业,畜牧 animal husband livestock
猪,生猪,猪肉 pig pork hog
鸡,鸡蛋 chicken egg
牛 cattle cow ox beef
羊 sheep goat lamb mutton
花,鲜花 flower
树,树木 tree
药材 herb medic
中医,中医药 chinese medicine
蘑菇,食用菌 mushroom fung
葡萄 grape
苹果 appl
油 oil
糖 sugar
盐 salt
酒 wine liquor alcohol
饭,米饭 rice meal food
菜 dish vegetable
面 noodle face
肉 meat
衣 cloth
鞋 shoe
家电 appliance
冰箱 refrigerat fridge
床,床位 bed
门 door gate
灯 light lamp
钱 money cash
账户,账号 account
密码 password
个人信息 personal
隐私 privac
应用程序 app
外卖 takeout takeaway deliver
快递员,骑手 courier
司机,驾驶 driv
乘客,旅客 passenger
票,门票 ticket
地铁 subway metro
公交,公交车 bus
摩托车 motorcycl
自行车,骑行 bicycl bike cycl
隧道 tunnel
车站,火车站 station
机组 crew unit
电站,水电站 hydropower station power
核电,核 nuclear
太阳能,光伏 solar photovolta
电池 batter
储能 storag
氢 hydrogen
排放 emission discharg
垃圾 garbag wast trash refus
废水,污水,废物 wast sewag
节能,节约 sav conserv energ
沙尘,沙化,荒漠化 sand desert
候鸟,鸟,鸟类 bird
鱼 fish
大熊猫 panda
国家公园 park
长城 great wall
故宫 palac forbidden
运河 canal
高原 plateau
盆地 basin
平原 plain
半岛 peninsula
岛,岛屿 island
港澳 hong macao
台胞 taiwan compatriot
特区 special
自贸区,自贸试验区,自由贸易 free trad
保税 bonded
跨境 cross-border
营商环境,营商 business environ
市场主体 market entit
个体,个体户 self-employ individual
外资,外商,外企 foreign
独角兽 unicorn
上市公司 list
注册 regist
证监 securit
利率 interest rate
汇率 exchang rate
通胀 inflat
赤字 deficit
盈余,顺差 surplus
国债,债券 bond
补贴,补助 subsid
奖励,奖,奖金 award reward priz bonus
优惠 preferent favor discount
疫苗接种,接种 vaccinat
隔离 quarantin isolat
核酸 nucleic acid
检测 test detect
确诊 confirm case
口罩 mask
防疫 epidem prevent
复工复产,复工 resum
返乡 return
毕业季 graduat
技能 skill
职业技能 vocation skill
学历 degree educat academic
博士 doctor
硕士 master
研究生 postgraduate graduat
本科 undergraduat bachelor
实习 intern
面试 interview
简历 resume
讲座,讲课,宣讲 lectur presentat talk
党课 party lecture
党史,党的历史 party history
百年,建党 centenar century hundred founding
入党 party member
支部,党支部 branch
先锋 vanguard pioneer
模范 model
志愿者,志愿 volunteer
旗帜,党旗 flag banner
口号 slogan
标语 slogan
陵园,纪念馆 memorial museum cemeter
故乡,家乡 home
乡亲 villager folk
红军 red army
长征 long march
八路军 eighth route
毛泽东 mao
邓小平 deng
习近平 xi jinping
北约 nato
欧元 euro
英镑 pound
日元 yen
卢布 ruble
难民 refuge
移民 immigr migra
制裁 sanction
核武器 nuclear
选票 vote ballot
总理府 premier
参议院,众议院 senat hous
白宫 white hous
五角大楼 pentagon
特朗普 trump
拜登 biden
普京 putin
气候变化 climat
可持续 sustain
减排 emission
伙伴,伙伴关系 partner
峰会 summit
对话 dialog talk
友好,友谊 friend
互利 mutual
共赢,双赢 win-win
多边,多边主义 multilater
单边,单边主义 unilater
保护主义 protection
霸权 hegemon
内政 internal
外长,外交部长 foreign minister
国务委员 councilor councillor
防长,国防部长 defense defence minister
防务 defen
航天,太空,宇航,空天 space aerospac astronaut
航天员,宇航员 astronaut taikonaut crew
飞船,航天器 spacecraft spaceship vehicle craft capsule
卫星 satellit
空间站 station
发射 launch lift blast fire
核心舱,实验舱 module cabin capsule lab
客机,大飞机 aircraft plane airlin jet
高速铁路 high-speed rail
高速公路 highway road expressway
轮船 ship vessel boat
网上 internet online network web cyber digital
超级计算机 comput
新闻界 media press journalis
影片 film movie
央视 televis broadcast tv cctv
歌曲 music song
运动 sport athlet physical
健儿 athlet player sport
冬奥会,奥运会 olymp game
赛事,竞赛 compet match game event race contest tournament
夺冠 champion title win won
金牌,奖牌,银牌,铜牌 medal gold silver bronz
大家,各位 everyone everybody all you dear honor honour
女士 ladies madam ms lady
先生 gentlem mr sir
尊敬 honor honour dear excellenc respect distinguish
议员 member lawmaker legislat senator congress parliament
爸爸 father
丈夫 husband
老伴 wife husband spouse
婴儿,新生儿 bab newborn birth infant
生育,生育率,二孩,三孩 birth child fertil childbear
劳动力 labor labour work
薪酬 wage salar pay
失业,失业率 unemploy jobless
教材,课本 textbook
非物质文化遗产,非遗 intangibl heritag
诗歌,诗人 poe
节日,佳节 festival holiday
假期,放假,休假 holiday vacation leave break
旅行 touris travel visit trip
美方 us american u.s united america washington
英方 uk british brit united kingdom england
法方 franc french
德方 german
俄方 russia
日方 japan
韩方 korea
越南 vietnam
澳方,澳洲 australia
意大利 ital
西班牙 spain spanish
阿根廷 argentin
墨西哥 mexic
埃及 egypt
南非 south africa
非方,中非 africa
欧方,中欧 europ
拉丁美洲 latin america
世贸组织,世界贸易组织 wto world trade
世卫组织,世界卫生组织 world health organization who
国际货币基金组织 imf monetary
世界银行 world bank
安理会 security council
上合组织 sco shanghai cooperation
金砖 brics
二十国集团 g20
乌克兰 ukrain
以色列 israel
巴勒斯坦 palestin
伊朗 iran
中东 middle east
台海 taiwan
祖国 motherland countr homeland
中方 china chines
双边 bilateral
两国 two countr both nation bilateral side
各国 countr nation
邻国,周边国家 neighbo
建交 diplomat
访华 visit china
元首,国家元首 head state president leader
首脑,领袖 leader head
国王,女王 king queen majest
王子 prince princess
州长 governor
会晤 meet
会见 meet met
会面,见面 meet met
记者会,新闻发布会,吹风会 press conferenc brief
提问 question ask
贵宾,嘉宾,来宾 guest
晚宴,宴会 dinner banquet recept
贺信,贺电 letter congratul messag
新年,元旦 new year
贺词 messag greet address
祝福,祝愿,问候 wish greet regard bless
掌声 applaus
现代 modern
当代 contempor modern today
古代,古老 ancient old
周年 anniversar
月份 month
年代 decade
小区 communit neighborhood residential
都市 cit urban
省份 provinc
全世界 world global
自然 natur
科学家 scientist
航母 carrier
恐怖主义,反恐 terror
人权 human right
理念 concept philosoph principl vision idea
梦想 dream
家园 home homeland
福祉 well-being welfare wellbeing benefi interest
日子 day life lives
明星 star
观众,听众 audienc viewer
人口学家 demograph
普查 census survey
统计局 statistics bureau
增长率 growth rate
出生率 birth
老龄化 aging ageing aged
峰值 peak
纪录,世界纪录 record
奇迹 miracl
顶峰,高峰 peak summit
`;

/** What is done and how: said in many ways. */
export const DEEDS = `
发展 develop grow
建设 build construct develop
建立,设立,成立 establish set found creat build built form
建成,建造,修建 built build complet construct
推进,推动,促进 promot advanc push driv forward facilitat boost progress spur accelerat further
加强,强化,增强 strength enhanc reinforc intensif step increas improv boost tighten
加快,加速 accelerat speed faster quick expedit step
提高,提升 improv rais enhanc increas upgrad elevat boost better lift
改善,改进 improv better
完善,健全 improv perfect complet refin sound
优化 optimi improv better
扩大,拓展,拓宽 expand broaden extend widen enlarg
增加 increas add rais more
增长,增幅 grow increas rise rose up
减少,下降,降低 reduc decreas declin drop fall fell cut lower down
上升,上涨 rise rose ris increas up
实现 achiev realiz realis attain accomplish fulfil reach
完成 complet finish accomplish fulfil
取得 achiev made mak obtain gain attain score
获得,获取,获 obtain receiv gain win won get access acquir award
达到,达,达成 reach attain amount total meet hit
形成 form shap tak creat
创造 creat
开展 carr launch conduct hold held organi undertak
进行 conduct carr mak undergo
实施 implement carr enforc execut
落实 implement carr fulfil action
贯彻 implement carry carried
执行 implement execut enforc
坚持 adher uphold persist insist remain stick stay commit persever follow continu
保持 maintain keep kept remain sustain
维护 safeguard maintain protect uphold defend preserv
保护 protect conserv preserv safeguard
保障 ensur guarantee protect safeguard secur support
确保 ensur guarantee make sure secur
支持,扶持 support back assist help
帮助,帮扶,帮 help assist aid support
鼓励 encourag
引导 guid lead direct
指导 guid direct instruct
安排 arrang
部署 plan deploy arrang
要求 require demand ask call request urg need
指出 point note not said say
强调 stress emphas underlin underscor
表示 said say express stat indicat
说 said say
认为 believ think consider hold view said
介绍 introduc said accord present
告诉 told tell
宣布 announc declar
发布 releas issu publish announc
公布 announc publish releas
提出 propos put rais suggest set present
提供 provid offer suppl
提醒 remind warn
建议 suggest recommend propos advis
呼吁 call urg appeal
希望 hope wish expect
欢迎 welcom
感谢 thank grat
祝贺 congratulat
愿意,愿 willing ready want would
决定 decid decision determin
选择 choos chose choic select opt
学习 stud learn
研究 research stud
了解 understand learn know knew
认识 understand recogni know aware
理解 understand
思考 think reflect consider
讨论 discuss
参加,参与 attend join involv tak took part engag
出席 attend present
举行,举办,召开 hold held host conven open organi tak
开幕 open
启动 launch start initiat activat begin
开始 begin start began since
结束 end conclu finish close over
继续,持续 continu sustain ongoing keep last further
深入,深化 deep further in-depth
全面 comprehensiv all full overall across
积极 activ positiv proactiv vigor
努力,奋力 effort strive work hard endeav
大力 vigor strong great
切实 effectiv earnest practical ensur
有效 effectiv efficien valid
进一步 further
不断,日益 continu constant increas steadi unceas ever
共同 common joint together share
合作 cooperat collaborat partner
交流,沟通 exchang communicat
竞争 compet
参观,考察,调研,访问 visit inspect tour investigat research survey study studi
检查 inspect check examin
调查 investigat survey
审查 review examin
审批,批准 approv
处理 handl deal process dispos treat address
解决 solv resolv address settl solution tackl
应对 respon cope deal address tackl
防止,预防,防范,防控 prevent guard control avoid against
避免 avoid prevent
打击 crack combat strik fight
惩罚,处罚 punish penal
禁止 ban prohibit forbid
限制 limit restrict
控制 control
反对 oppos against
批评 criti
破坏 damag destr undermin
损失 loss
造成,导致 caus result lead led
引起,引发 caus trigger arous attract lead
面临,面对 face facing confront
存在 exist there
出现 appear emerg occur aris
发生 occur happen take place broke
发现 find found discover detect identif
显示 show indicat display
表明 show indicat demonstrat
证明 prove proof demonstrat
反映 reflect
体现 reflect embod show demonstrat manifest
展示,展现 show display demonstrat present exhibit
成为 becom became
作为 as
包括,包含 includ compris cover contain
涉及 involv relat concern cover
属于 belong
具有,拥有 have has had own possess with
利用 use us utiliz using exploit leverag
使用,用 use us used using
应用,运用 appl use used
采用,采取 adopt tak took use employ
开发 develop
生产 produc
制造 manufactur mak made
加工 process
种植,栽种 plant grow cultivat
卖 sale sell sold
购买,购物,买 buy purchas bought shop
出售 sell sold sale
租 rent leas
运行,运营,运作,经营 operat run manag business
投入 invest put input devot
建设者 builder
培养,培育 cultivat train foster nurtur educat
培训,训练 train
教 teach taught
工作 work job
劳动 labor labour work
转型,转变,转化 transform transit chang shift convert
升级 upgrad
调整 adjust
改变,变化,变 chang
更新 updat renew
恢复 recover restor resum
融合 integrat converg fus
整合 integrat
结合 combin integrat
协调 coordinat
联合,联手 joint unit alliance
连接,联系 connect link contact
统一 unif unit
分享,共享 shar
推广 promot popular spread
传播 spread disseminat
传承,继承 inherit pass carry
弘扬 carry promot forward
纪念 commemorat memor anniversar
庆祝 celebrat
回顾,回忆 review recall look memor
总结 summari sum
评估,评价 evaluat assess apprais
监测,监控 monitor
管控 control
负责 responsible charge
承担 undertak bear assum shoulder respons tak
担任 serv act
发挥 play exert give bring leverag
履行 perform fulfil
遵守 abid compl observ
违反,违法,违规 violat illeg breach law
打造 build creat forge mak
构建 build construct establish creat
搭建 build set
创建 creat establish build
吸引 attract draw drew
引进 introduc bring import
走 walk go take path
来 come came
去 go went
进入 enter into
到达,抵达 arriv reach
离开 leave left
回到,返回,回 return back
出发 depart set start
超越 surpass exceed transcend
突破 break
跨越 leap cross
胜利 victor win success triumph
成功 success
失败 fail defeat
奋斗 strive strug fight work effort
斗争 struggl fight
战斗 fight battl combat
牺牲 sacrific
奉献,贡献 contribut dedicat devot
关心,关爱 care concern
关注 attention concern focus follow pay
重视 importan attention emphas value attach
尊重 respect
信任 trust
满足 meet satisf
满意 satisf
适应 adapt
符合 conform meet accord line consist compl
需要 need require necessar
必须 must have need
应,应该,应当 should must ought shall
可以,能够,能 can could able may
相信 believ confiden trust
信心 confiden
决心 determin resol
勇敢,勇气 brav courag
新,新型 new
重大 major significan great import
重要 importan major key significan vital
主要 main major primar princip chief
巨大 huge great enormous tremend
伟大 great
最大 largest biggest greatest most max
大型,大规模 large scale
高质量 high-qual quality
高水平 high level
先进 advanc
优秀,优质,优良 excel outstanding fine quality high-qual
良好 good sound favorabl fine well
丰富 rich abundan enrich divers
广泛 wide extensiv broad
明显,显著 significant obvious markedly notabl remark clear
严重 serious sever grave
严格 strict rigor stringen
复杂 complex complicat
特殊,特别 special particular
独特 unique
普遍,普通 general common ordinar univers widespread
具体 specific concret detail
实际 actual real practic
长期 long
短期 short
首次,首个,第一次 first
最高 highest supreme top
最后 last final
最终 final eventual ultimat
正式 formal official
直接 direct
主动 initiativ activ
自觉 conscious aware
自主 independent own autonom
独立 independ
方便,便利 convenien facilit
安心,放心 reassur rest ease worry
快乐,高兴,幸福 happ joy glad pleas
美丽,美好 beaut better good
清洁 clean
干净 clean
根据,按照 accord based
通过 through via by pass adopt
同时 same time meanwhile also while
此外,另外 addition besid also furthermore moreover
因此,所以 therefor thus so hence consequent
因为,由于 because due owing since result
但,但是,然而 but however yet
如果 if
虽然,尽管 although though despite
以及 and well
已经,已 already has have
还,也 also still
许多,很多,大量 many lot much large numer
部分 part some
所有,全部,一切 all every whole entire
各种,多种 kind all vari divers
不同 differ vari
相关,有关 relat relevant concern
截至 end
预计 expect estimat anticipat project
据了解,据悉,据介绍 accord learn report
例如,比如 example instanc such
尤其 especial particular
没有,无 no not without never none nor
知道 know knew
可能 may might possib likel could
不能,无法 cannot unable can not
一般 general usual ordinar
以后,之后 after later
之前,以前 before previous former
组成 compos consist made form
产生 produc generat creat aris
准备 prepar ready
表现 perform show behav
完全 complet full entire total
实行 implement practic adopt
突然 sudden
位于 locat situat
制定 formulat develop draw drew draft set mak
看到,看见,见到,看着,看 see saw seen look watch notic
设计 design
分布 distribut
受到 receiv
分析 analy
报道 report
注意 attent note notic
喜欢 like lik lov enjoy prefer
根本 fundament basic
感到,觉得,感觉 feel felt sens
著名 famous renown well-known noted
众人,人们 people
迅速 rapid quick swift prompt fast
集中 concentrat focus central
行动 action act operat
回答 answer repl respon
容易 easy easi
考虑 consider
专门 special dedicat
附近 near vicinit
说明 show explain illustrat indicat
重新 again re
综合 comprehensiv integrat overall
作出,做出 mak made
展开 launch carr unfold
发表 publish issu deliver made releas
指挥 command direct
治疗 treat therap cur
反应 respon react
找到 find found
解释 explain explan
进攻 attack offens
充分 full suffic adequat
从事 engag work
生长 grow
内部 intern within
简单 simpl
来自 from come came
确定 determin defin identif confirm set
带来 bring brought
构成 constitut form pos
创作 creat compos
连续,接连 consecutiv success continuous row
肯定 affirm certain recogni
正确 correct right accurat
听说 hear
明确 clear specif explicit defin
确实 indeed real
周围 around surround
发出 issu sent send emit
不足 insuffic inadequat lack less shortag
加上 add plus coupl
适当 appropriat proper
留下 leave left
研制 develop
类似 simil
行使 exercis
成长 grow
分配 allocat distribut
最近 recent late
掌握 master grasp control
攻击 attack
招生 enrol admission
天然 natural
听到 hear
突出 outstanding prominent highlight
经历 experienc undergo went through
修改,修订 amend revis
发动 launch
审议 review deliberat
计算 calculat comput
主持 chair presid host
遇到 encounter meet met
强烈 strong intens
撤销 revok cancel remov
阅读 read
解放 liberat emancipat free
加入 join accession
担心,担忧 worr concern fear
制作 mak made produc
紧张 tens nervous tight
认真 serious earnest conscientious careful
遭到,遭受,遭遇 suffer hit
变得 becom
彻底 thorough complet
临时 tempor
划分 divid
唯一 only sole uniqu
充满 full fill
录取 admit admission enrol
咨询 consult
判断 judg
失去 lose lost
配合 cooperat coordinat support
设置 set establish
具备 have possess equip
缺乏 lack
投票 vot
完整 complet integr intact full
打开 open
相比 compar
吸收 absorb
抓住,把握,牢牢抓住 seiz grasp
争取 striv fight win
推出 launch introduc roll releas
平衡 balanc
寻找 seek search look find
估计 estimat
密切 clos
合理 reasonabl rational
改造 transform renovat reform remak upgrad
固定 fixed fix
停止 stop halt ceas suspend
强大 strong power
推荐 recommend
适合 suit
整体 overall whole
成熟 matur
操作 operat
心情 mood feel
微笑,笑 smil laugh
交换 exchang
拒绝 refus reject declin
走向 toward
接近,近 close near almost approach
发行 issu distribut
重建 rebuil reconstruct
给予,给 give gave grant offer
害怕 fear afraid
补充 supplement add replenish
支付,付款,缴纳 pay paid
居住,住,入住 live liv resid stay
占领 occup
接触 contact
签订,签署,签约 sign
引用 quot cit
邀请 invit
等于 equal
授予 award grant confer
允许 allow permit
剩下 remain left
值得 worth deserv
放弃 give abandon
坚决,坚定,坚定不移 resolut firm unswerv determin
打算 plan intend
依靠,依托 rely depend bas support
适用 appl
保存 preserv keep kept sav
消失 disappear
追求,谋求 pursu seek
熟悉 familiar
取消 cancel abolish remov
流行 popular epidem
等待,等候 wait
仔细,细致 careful
听取 listen hear
结婚 marr
前进 advanc forward progress
决策 decision
顺利 smooth success
自动 automat
客观 objectiv
合并 merg
激烈 fierc intens
反复 repeat
申请 appl
防御 defen
有限 limited
积累 accumulat
享受,享有 enjoy
流动 flow mobil float
授权 authori
发明 invent
投诉 complain
落后 backward lag behind
激动 excit
准确,精准,精确 accurat precis target
探索 explor
不够 not insuffic enough
调节 regulat adjust
延伸 exten
透露 reveal disclos
表决 vot
足够 enough suffic
常见 common
记得,铭记,牢记 remember mind bear forget
颁布 promulgat issu enact
详细 detail
怀疑 suspect doubt
确立 establish
保留 retain keep preserv kept
变革 chang transform
分裂 split divi separat
忘记 forget forgot
迎接 welcom meet greet
安装 install
搜索 search
命名 name nam
任命 appoint
退出 withdraw quit exit
意味着 mean
接待 receiv recepti
选出 elect
描述 describ
混合 mix hybrid
感染 infect
占有,占 account occup
合成 synthe
代替,取代 replac
询问 ask inquir
提前 advanc ahead early earlier
赋予 endow give entrust assign
争夺 compet contend
释放 releas unleash
得知 learn
开辟 open blaze
服从 obey
低于 below lower less
高于 above higher
覆盖 cover
围绕 around center focus surround
麻烦 troubl
精彩 wonderful splendid
诞生 born birth
干涉,干预 interfer interven
入侵 inva
热闹 livel bustl
派出 dispatch sent send
巩固 consolidat strength
宣告 declar announc
列入 includ list
支援 support reinforc aid
冲击 impact shock
轻松 eas relax
打破 break broke
出生 born birth
悬挂 hang hung
委托 entrust commission
热烈 warm enthusias
频繁 frequent
拿出 take took offer
观看 watch
漂亮 beaut pretty
推行 implement promot
携带 carry
对待 treat
视为 regard consider view
陷入 fall fell trap
向,面向 toward face to
摆脱 shake rid lift
协助 assist help
抵抗,反抗 resist
采购 procur purchas buy
感动 mov touch
选拔 select
欣赏 appreciat enjoy
号召 call
登记,报名 regist enrol sign
树立 establish set foster
对抗 confront
递增 increas
伤害,损害,危害 harm hurt damag injur endanger
呈现,涌现 show present emerg appear
领先 lead ahead
添加 add
施行 implement effect
模拟 simulat
传递 pass transmit deliver
脱离 break divorc separat out
输入 input import
指定 designat
丧失 lose lost
锻炼 exercis train
体验 experienc
垄断 monopol
倡导,倡议 advocat initiativ propos
营造 creat foster
激发,激活 stimulat inspir unleash activat spur
凝聚,汇聚,集聚,聚集 gather pool concentrat bring
聚焦 focus
抓好,做好,搞好,干好 good well work
抓,抓落实 grasp implement focus
搞 engag do
对接,衔接 connect align link match
培育壮大,壮大 grow strength expand
延续 continu extend
缓解 eas alleviat reliev
补齐,补短板,短板 weak gap short
整治,整顿 rectif renovat clean regulat
查处,查办 investigat punish handl
起诉,诉讼,公诉 prosecut litigat suit indict
逮捕,抓获 arrest caught captur
判处,判决,判 sentenc judg
追究 hold investigat accountab
骗取,骗 cheat defraud swind trick
下载 download
上传 upload
点击 click
登录 log
充值 recharg top
退款 refund
涨,涨价 rise rose increas
跌,下跌 fall fell drop declin
回升,反弹,复苏 rebound recover pick
回落 fall drop declin
稳步,稳中有进,稳中求进 stead stab
平稳 stead stab smooth
持久 last endur
严峻 grim sever challeng serious
艰苦,艰难,艰巨 hard arduous difficult tough
光荣,光辉,辉煌 glor brillian
崇高 noble lofty
深刻 profound deep
坚实,扎实,夯实 solid consolidat
鲜明 distinct clear
生动 vivid live
浓厚 strong rich
热爱 love ardent
忠诚 loyal
担当 responsib
敢于,勇于 dare courag brave
善于 good
主导 lead domin
引领 lead guid
带动,拉动 driv boost spur lead
赶,追赶 catch
争先,争创 strive
涌 surg flow
排查,隐患 hidden check hazard danger inspect
巡逻 patrol
值勤 duty
加固,加高 reinforc
泄洪,排水 discharg drain
决口,溃口 breach burst
被困,受困 trap strand
紧急转移 evacuat
送,送到,送往 send sent deliver
搬,搬到,搬家 move mov reloc
吃,吃饭 eat ate meal
喝,饮用 drink
穿 wear
坐 sit sat
站 stand stood
跑 run ran
唱,唱歌 sing song
写 writ wrote
读 read
听 hear listen
讲,讲述 tell told speak talk
问,问道 ask
答 answer
哭 cry cried
打 hit play fight
开 open
关 clos
收到 receiv
想,想到 think want thought
爱 love
干 do work
建,盖 build built
种 plant grow kind type
修 build repair built
养 rais
率先 first lead pioneer
应邀 invit
致以 extend express convey
表达 express convey
怀念 miss memor
相聚,欢聚,相会 gather meet join
回应 respon answer
提到 mention refer
谈到 speak talk mention refer
预期 expect forecast
认可 recogni approv
赞赏,赞扬,称赞 prais apprecia commend
遗憾 regret
谴责 condemn
抗议 protest
敦促 urge
磋商 negotia talk consult
生效 effect
表决通过 vot adopt pass
提交 submit
放宽 relax eas loosen
收紧 tighten
放缓,减缓 slow
下行 downward
加大 increas intensif step more greater
缩小 narrow reduc
缩减 cut reduc
削减 cut reduc slash
暂停 suspend halt paus
延长 extend
推迟 postpon delay
跃居,位居,位列 rank
翻番 doubl
攀升 rise climb surg
刷新 record renew
迈出 step stride tak
迈入,迈进 enter stride
开启 start open begin launch usher
揭幕,落幕,闭幕,落下帷幕 open clos end conclud
点燃 light lit ignit
着陆,降落 land
起飞 take
搭载 carry carri aboard
分离 separat
飞行 fly flight
驻扎 station presence
抵御 resist withstand
消除 eliminat remov eradicat end
战胜 defeat overcom prevail
克服 overcom surmount
肩负,承载 shoulder bear carr
书写,谱写 writ
铸就 forg creat
见证 witness
激励,鼓舞 inspir encourag
唤起 arous awaken
揭示 reveal
期待,盼望,期盼 expect look hope forward anticipat await
渴望,向往 long aspir desir yearn
珍惜 cherish treasur valu
不忘 forget remember true
支撑 support underpin sustain
维持 maintain keep
陪伴 accompan company
照顾,照料 care look
养活 feed support
入睡 sleep slept
去世,逝世 die pass death
长大 grow grew
高龄 old elder
退休 retir
当选 elect
就任,就职 office inaugur assum
辞职 resign
免职 remov dismiss
罢工 strik
游行 march parade
演讲 speech speak address deliver
上班 work
下班 work off
学会 learn
教会 taught teach
开车 driv drove
坐车 ride bus
购票 ticket
花费 spend cost
付出 pay paid effort sacrific giv
收获 gain harvest reap
赢得 win won gain earn
容纳 accommodat hold
连通,互联互通 connect link
贯通 connect through link
穿越 cross through
坐落 locat situat lie
令人 make
难以 difficult hard
紧迫 urgent press pressing
陌生 strange stranger
有趣 interest fun
真正 true truly real genuin
携手,并肩 hand together join
坦诚 candid frank
深厚 profound deep
深远 far-reach profound
永远,永不 never always forever
曾经 once used
再次 again once
即将 soon upcom about will
刚刚 just
早已 already long
仍然 still remain
逐渐,逐步 gradual
立即,立刻,马上 immediate once instant
近日,日前 recent
昨晚 night evening
凌晨 early morning hour a.m
夜晚 night
当天,当日 day
周一,星期一 monday
周二,星期二 tuesday
周三,星期三 wednesday
周四,星期四 thursday
周五,星期五 friday
周六,星期六 saturday
周日,星期日 sunday
`;
