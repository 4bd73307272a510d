/**
 * How characters with several readings are usually read: a syllable with its tone and the characters. Made by
 * scripts/convert-pinyin.mjs from pinyin-pro (MIT) and, for official writing, by ourselves.
 */
export const USUAL_READINGS = `a1吖阿
a2嗄
a5啊
ai1挨
ai2嵦敱敳
ai3娾欸濭
ai4叆唉嗌嗳堨懝艾
an1垵痷
an2儑啽玵
an3晻
an4洝犴
ang2卬
ao1凹柪梎軪
ao2嚣嶅摮熬磝
ao3抝
ao4奥慠拗澚
ba1峇扒扷柭魞鲃
ba2犮颰
ba3把钯
ba4罢鲌
ba5吧
bai3柏絔
bai4呗庍拜猈
ban1扳朌般鳻
ban4拌湴
bang1縍
bang3榜膀髈
bang4挷棓磅蚌
bao1剥枹
bao3堡宲怉
bao4暴袌
bei1柸椑陂
bei3北
bei4孛杮背被誖骳
ben1奔泍蟦贲
ben4桳
beng1痭祊绷
beng3埄琣
beng4跰
bi1榌螕鎞
bi3吡啚
bi4怶朇柲濞畁禆笓臂裨鞸髲
bian1牑猵糄萹边鞕
bian3扁
bian4便缏閞
biao1摽淲穮藨颩麃
biao3檦
bie1蟞
bie2别
bie3瘪
bin1梹槟汃玢瑸
bing1栟絣
bing3偋琕眪鉼
bing4寎并庰
bo1哱癷紴趵
bo2薄伯勃嚗桲泊猼瓟簿肑袹髉
bo3蚾
bo4擘簸
bu3卜
bu4不抪捗柨
ca1攃
cai1偲
cai3采
can1傪参叅喰
can3朁
cang2藏
cao2慒
cao3慅懆
ce4侧拺畟簎粣
cen2笒
ceng1噌
ceng2曾竲
cha1差叉嚓杈馇
cha2查碴秅
cha4刹紁衩
chai1拆芆
chai4瘥
chan1幨掺梴
chan2僝儃儳孱欃禅苂
chan3刬幝摌斺燀繟醦
chan4摲颤
chang2仧兏长
chang3厂场塲惝
chang4倡
chao1焯窼
chao2嘲朝樔
chao3吵焣
chao4仯
che1伡车
che4屮
chen1捵棽綝
chen2愖桭谌
chen5伧
cheng1偁樘爯牚称竀
cheng2乗乘娍憕撜朾澄瀓裎
cheng3侱徎
chi1絺誺郗
chi2匙耛
chi3尺欼袲袳
chi4銐
chong1冲徸
chong2漴
chong4揰
chou1搊
chou2仇帱椆鮘
chou3偢
chou4臭
chu2藸
chu3褚
chu4俶処嘼埱处敊欪泏滀畜竐諔
chua1欻
chuai1揣
chuan2传
chuan3歂
chuan4猭鶨
chuang4创
chui2圌
chun2淳
chuo1繛趠
chuo4哾啜娕婥惙绰
ci1呲玼縒跐
ci2薋
ci4刺
cong1枞棇潨熜
cong2漎潈
cong4愡
cou4楱
cu1怚橻
cu4噈酢
cuan2穳
cui1槯
cui3漼熣
cui4倅啐濢琗
cun1澊
cun2拵
cun4吋
cuo1撮鎈
cuo2睉
da1嗒笚鎉
da2剳呾溚畗答荅
da3打
da4大汏
da5瘩
dai1呔
dai3逮
dai4待蚮跢骀
dan1儋单担瘅
dan3亶抌掸疸馾黵
dan4嘾弾惔惮澹繵黮
dang1儅当铛闣
dang3挡灙
dang4婸宕嵣愓潒
dao1叨朷裯
dao3倒
dao4翢辺
de1嘚
de2得棏
de5的脦
deng1蹬镫
di1奃氐
di2篴蹢镝
di3坻底柢聜
di4哋地坔埅墆媂嵽嶳弟慸揥摕杕枤棣楴渧珶疐苐釱
dian1槙瘨
dian3跕
dian4佃甸钿
diao1瞗鳭
diao3扚
diao4蓧藋誂
die2啑喋挕揲柣楪眣眰臷趃
ding1丁奵酊钉
ding3濎
ding4忊
dong1娻
dong4侗垌峒崠恫洞
dou1吺
dou4斗毭
du1都剢阇
du2毒渎读
du3暏
du4度肚
duan1剬
dui4兊兑憞
dun1敦蹲镦
dun4庉楯沌顿
duo1敠敪
duo2喥敚
duo3垜奲挆椯
duo4垛堕媠柮沲
e1娿
e2吪蛾
e3枙
e4僫呃咹姶恶礘阏
ei1诶
en1煾
er2唲耏聏
er4佴
fa1发酦
fa2橃疺茷
fan1噃犿畨番籓蕃
fan2繁膰
fan3払
fan4軓
fang1坊枋汸蚄趽
fei1妃菲蜚
fei3斐朏胐
fei4疿痱胇胏芾
fen1分
fen2橨炃獖
fen4份坋
feng1桻熢葑风
feng2冯摓浲溄漨
feng4缝
fo2佛
fou3否妚殕
fu1夫妋姇枎粰紨胕鳺
fu2拂服棴榑洑烰琈畐砩笰艴鶝
fu3呒捬蚥
fu4婏峊柎父秿褔
ga1嘠
ga3嘎
gai1絯郂隑
gai3絠胲
gai4摡盖
gan1干忓攼杆虷鳱
gan3仠
gan4旰汵簳
gang1矼钢
gang3岗港
gang4戅戆杠
gao1皋皐膏
ge1咯搁牫疙胳饹
ge2佫敋格獦蛒镉革鞈鬲
ge3哿葛
ge4个亇各硌
gei3给
gen2哏
gen4艮
geng1絙緪縆
geng4更
gong1供厷愩慐篢蚣龏
gong3硔
gong4共唝
gou1勾芶
gou3枸蚼
gou4傋姤
gu1估杚毂蛄
gu3嘏夃扢糓縎谷骨
gua1呱栝緺趏
gua4絓罫
guai3箉
guan1冠覌観观
guan4丱毌矔雚
guang3广臩
guang4俇桄臦
gui1嶲廆胿袿雟鲑龟
gui3攱朹氿
gui4柜桧癐瞆螝趹
gun4棍
guo1楇
guo2掴簂
guo3淉
guo4过
ha1哈铪
ha2蛤
ha3奤
hai1咳
hai4妎
han1佄嫨
han2唅嵅椷肣
han4厈屽汗熯蔊闬馯
hang1夯
hang2笐
hao2乚呺獋諕
hao3好
hao4号悎滈秏镐
he1呵喝抲
he2何合和核狢礉纥荷螛颌鲄
he4嗃熇猲袔隺鶮
hei1嗨嘿
heng1亨啈悙
heng2撗桁横
hong1叿吽渹
hong2屸沗红羾蕻虹
hong3哄
hong4澒銾閧闂
hou2侯矦翵銗
hou3呴
hu1恗曶雽
hu2抇糊鹄鹘
hu3俿唬汻浒
hu4怘摢枑濩芐
hua1砉
hua2华呚哗姡磆釫
hua4划化觟諣
huai2佪櫰瀤
huai4咶坏
huan1嚾孉貆
huan2还圜狟瓛綄郇
huan4喛
huang1宺朚
huang2揘潢熿
huang3櫎
huang4晃
hui1煇珲虺隓隳
hui2烠
hui4会儶浍湏濊缋芔藱鏸
hun1惛殙焄
hun4婫混
huo1嚄豁
huo2秮秳
huo3漷灬
huo4捇掝矆閄
ji1咭庴攲槣櫅禨稘稽綨缉觭
ji2亟楖濈焏皀磼耤趌
ji3几憿穖
ji4伎偈哜彐济済璾祭紒纪諅鮆
jia1伽家拁
jia2唊夹戛
jia3假叚徦椵瘕贾
jia4价
jian1揃犍猏玪监碊豣鋻间鞬鳽
jian3囝帴暕篯锏
jian4侟揵栫榗渐溅瞯螹袸覵见跈鏩
jiang1将摪浆畺疆
jiang4夅降
jiao1嘐姣燋艽
jiao2嚼
jiao3侥剿劋勦徺徼捁摷烄煍矫笅筊缴脚角
jiao4嘄噭挍教潐窌
jie1嫅揭椄菨裓
jie2寁尐拮搩疌碣絜结节诘鞊颉
jie3解觧
jie4吤悈芥藉
jin1仐矜矝紟
jin3仅堇嫤廑
jin4伒劤劲寖尽慬歏禁
jing1巠箐经
jing3丼憼景颈
jing4净竧
jiong3浻炅
jiu1揂摎樛牞糺
ju1拘眗苴趄跙锔
ju2桔繘
ju3沮
ju4俱句据苣袓貗锯
juan1朘焆鋑鋗鞙
juan3卷帣
juan4勌巻瓹讂
jue1撅
jue2噱嶡弡捔櫭泬爝璚疦蚗覐覚觉鳜
jue3蹶
jue4倔
jun1姰菌麇麕
jun4攈浚濬焌箘葰隽
ka1咖
ka3卡咔
kai3嘅楷
kai4忾愒欬
kan1嵁
kan3凵埳槛欿歁竷
kan4看阚
kang1忼粇闶
kang2扛
kang4亢犺邟
kao1嵪
kao3丂洘薧
ke1匼坷搕苛颏
ke2壳揢
ke3可嵑嶱
ke4嗑愘礊
kei1尅
ken3貇
keng1吭妔挳摼硻
kong1悾涳硿空
kong3倥
kou4怐瞉
ku1窋
ku3楛
ku4秙
kua1夸姱
kua4挎趶
kuai4墤駃
kuan3窽窾
kuang1硄
kuang2忹抂
kuang4卝矌
kui1悝
kui3傀
kui4匮尯溃蒉
kuo4括挄髺
la1啦喇拉搚
la2揦砬磖
la4剌擸攋櫴爉腊臈蜡
lai2婡徕
lan2厱惏懢
lan3爦
lan4壏
lang2筤郎阆
lang3誏
lang4莨
lao2磱蟧
lao3姥
lao4唠憦烙
le1嘞
le4乐勒扐楽竻
le5了
lei2樏櫑礌礧
lei3累洡瘣磥絫
lei4擂肋
leng2棱
li1哩
li2斄梩樆纚蠡邌
li3里
li4丽巁攊攦攭栎棙爄疠皪綟苙觻郦
lia3俩
lian2慩梿櫣溓磏
lian3摙歛
lian4浰
liang2凉駺
liang4量倞哴踉靓
liao2憭撩漻潦燎爎爒
liao3蓼
liao4瞭钌
lie1咧
lie4哷裂
lin2厸啉淋獜疄箖
lin3亃菻
ling2崚
ling3袊
ling4令
liu1溜澑蹓
liu2懰磂藰遛馏
liu4六镏飂
long2泷笼篭躘隆龓
long3儱
long4徿
lou2寠鷜
lou3搂
lou5喽
lu2攎璷
lu4剹熝碌膔菉鏕陆露
luan2灓
lun1抡
lun2碖纶耣芲
lun3惀
lun4论
luo1啰
luo2囖覶
luo3砢
luo4捰泺漯硦络落跞鮥
lv3偻捋
lv4櫖率绿
lve4寽
m2呣
ma1嫲孖
ma2痳
ma3蚂
ma4杩
ma5吗嘛蟆
mai2埋
mai4脉
man2悗摱瞒鞔
man3矕
man4嫚槾蔓谩
mang2庬氓狵盳蛖
mang3硥蟒
mao1猫
mao2堥旄髳
mao3夘
mao4冒芼
me5么嚜
mei2坆没鋂
mei3羙
mei4韎
men1闷
men2玧穈
men4呇
men5们
meng2尨瞢矒蒙
meng4懜
mi1眯瞇
mi2弥戂攠瓕糜谜靡麿
mi3沵濔
mi4宓沕泌秘簚糸蓂
mian2媔臱
mian3渑眄黾
miao2緢
mie4櫗
min2怋暋玟
min3忞忟湣
ming2嫇
miu4缪
mo2摩模磨
mo3抹
mo4帓瀎眜縸莫貈貉
mou2鞪
mu4坶牟
na2挐搻
na3哪
na4妠娜袦那
nai2摨
nai3妳
nai4螚
nan2南諵难
nang2囊馕
nang4儾
nao2怓憹獶獿碙
nao4淖
ne4抐
ne5呢
nei3娞
nei4内
nen4恁
neng2能
ng4嗯
ni2婗棿泥秜臡
ni3儗抳柅檷聻
ni4伲屰溺誽
nian2姩粘
nian3捻淰辗
niao4尿
nie4乜掜摰菍
ning2宁寍寗寜甯
ning3拧矃
niu2汼
niu3杻
nong4弄癑
nou4檽獳
nu2伮
nu4搙
nuan3渜
nuo4喏
nv3女
nv4沑
nve4婩疟
o4哦
ou1塸沤熰
ou3呕
pa1皅苩
pa2耙
pai2排棑箄
pan2搫柈磻跘
pan3坢
pang2夆彷旁篣
pang3嗙
pang4炐眫肨胖
pao2刨炰跁
pao3跑
pao4泡炮
pei4犻
pen1喷濆
pen4喯
peng1泙漰硑磞閛
peng2堋彭搒淜澎莑
pi1劈悂抷旇枈纰翍釽
pi2埤崥肶芘铍鞞
pi3仳嶏擗疋諀
pi4揊淠潎睥稫辟
pian1鶣
pian4片
piao1彯漂
piao2嫖薸
piao3篻缥莩
piao4僄票骠
pie1覕
pie3撇
pin1砏
pin2频
ping2屏檘胓苹
po1醗
po2蔢
po4廹昢迫
pou1娝
pou2垺抙捊掊箁
pou3婄
pu1痡鯆
pu2仆纀脯
pu3埔朴
pu4曝瀑铺
qi1傶妻敧期栖欹蹊
qi2丌亝其圻奇帺忯懠祇耆荠蚔跂齐
qi3岂晵
qi4呮契摖栔槭滊砌磩
qian1圱婜孅掔檶欦臤铅
qian2忴扲煔羬荨
qian3嵰槏浅
qian4傔堑嵌綪茜
qiang1戗椌玱篬羫蹡鎗
qiang2廧强彊
qiang3抢羟镪
qiang4呛跄
qiao1墽悄碻缲鏒
qiao2嘺墧峤癄睄菬谯
qiao3釥
qiao4俏撽翘鞘
qie2茄
qie3且
qie4切慊朅洯淁蛪
qin1亲寴綅
qin2埐嫀梣菳蚙覃
qing1埥鲭
qing2擏殑
qing4掅殸綮
qiong2嬛瓗瞏
qiu1湫湬
qiu2厹渞醔
qu1曲区岨紶誳趋
qu2忂朐渠瞿翑螶
qu3竘
qu4耝覰觑趣
quan1圈圏奍弮棬椦
quan2婘恮惓絟
quan4券
que1阙
que4傕埆硞碏礐趞雀
ran3橪
rang2儴勷瀼
rang3嚷纕
rao2娆桡
re4渃
ren2銋
ren3棯
ren4任杒梕
ri4釰釼
rong2嵤搑槦爃縙
rong3坈
rou2楺
ru2蒘
ruan3媆緛耎
ruo2挼捼
ruo4婼若
sa1挲撒
sa3洒
sa4钑
sai1塞愢揌毸鳃
san3糣鏾
san4散潵
sang4丧
sao1颾骚
sao3扫
sao4埽臊
se1閪
se4摵歰洓色雭
sha1摋榝沙粆莎
sha4厦帹煞
shai1簛酾
shan1嘇埏姗彡杉栅痁膻苫钐
shan3炶
shan4扇銏
shang3扄
shang4上
shang5裳
shao1捎梢稍莦蛸
shao2杓柖芍
shao3少
shao4娋
she1畬
she2蛇
she4舍射摄韘
shen1糁莘
shen2什
shen3沈
shen4椹甚葚
sheng1苼
sheng3省
sheng4晟椉盛胜
shi1箷釶
shi2拾石识食
shi4崼徥柹氏秲莳螫諟适銴
shou4涭鏉
shu1杸橾跾
shu2熟
shu3属
shu4侸咰尌捒数术澍
shua1刷
shuai1缞衰
shuai4卛
shui2谁
shui4祱
shun4瞤
shuo1说
shuo4愬欶洬獡硕
si1厶思磃鋖
si4伺似俟杫
song1忪
song3楤
sou1摗蓃
sou3擞
su1苏
su4宿梀橚碿
sui1浽
sui2隋
sui4埣睟遂
sun1孙
sun3簨鶽
suo1缩
suo3惢鎍
ta1她铊
ta4傝沓狧踏
tai2台旲箈苔菭
tai4忕燤
tan1啴潬痑
tan2倓埮弹橝醈锬镡
tan4僋
tang1汤耥铴闛
tang2橖镗饧
tang3倘偒帑淌
tang4趟
tao1夲焘
tao2匋梼陶
te4忒犆
teng2痋
ti1擿
ti2媞徲惿提碮绨遆鶗鶙
ti3体挮
ti4裼
tian2填搷盷窴緂菾
tian3琠痶紾
tian4瑱
tiao1恌挑
tiao2条苕调
tiao3窕
tiao4絩跳
tie1帖怗聑
tie3僣
tie4呫
ting1桯
ting2渟閮
ting3梃町甼铤
tong1痌通
tong2僮勭同朣橦烔燑狪穜絧
tou1婾媮緰鋀
tou2头
tou3斢钭
tu1宊怢
tu2捈梌潳瑹稌菟
tu3吐唋
tu4莵
tuan1猯貒
tuan2剸槫漙篿
tuan3墥
tuan4湪
tui2僓橔
tui4侻褪
tun1呑啍噋旽涒
tun2囤坉屯忳芚
tuo1乇仛扡捝杔沰涶馲
tuo2柁狏袉駄驮
tuo3彵
tuo4拓
wa1哇嗗坬徍搲窐
wa3瓦
wa4聉
wai3崴
wan1婠
wan3埦夗宛莞菀
wan4万妧捥澫薍贃鋄鎫
wang1尢
wang2亡王
wang3暀
wang4迋
wei1嵔
wei2为喡囗囲媁欈
wei3亹厃委尾撱斖濻瀢痏磈隗
wei4叞尉硙碨蔚
wen1榅缊鞰
wen2纹
wen3呡歾
wen4汶渂絻莬
weng3勜滃
wo1倭唩喔挝涡薶
wo4捾斡枂涴焥臒
wu1乌
wu2吾唔娪无鋘
wu3娒捂瞴膴
wu4兀嵍敄旿芴雺
xi1傒娭巂忚怸恓扱扸暿歙焬煕狶螇
xi2槢蒵薂
xi3憘洗諰
xi4咥慀戏戯欯盻稧系郄闟
xia1呷虾閕
xia2埉磍
xia3閜
xia4吓
xian1姺嬐攕枮纤莶銽铦鲜
xian2伭咁嗛妶憪礥稴
xian3搟铣
xian4县咞
xiang1相
xiang2瓨详
xiang3銄饟
xiang4巷
xiao1削憢撨穘箾藃骹
xiao2郩
xiao4恔敩校肖
xie1些
xie2劦嚡孈峫挟瑎邪
xie4屟嶰泄烲焎緤躠鞢
xin1噷芯
xin4信焮軐馸
xing1兴狌
xing2行鋞
xing3睲
xiong1賯
xiong3焸焽
xiong4敻
xiu1休鏅
xiu4嚊
xu1吁嘘圩姁戌揟旴歘稰蓲
xu2蒣
xu3湑许
xu4喐怴慉晇芧銊
xuan1吅咺弲懁梋烜
xuan2旋玹琁
xuan4夐眴
xue2壆觷
xue4吷血
xun1熏爋窨
xun2毥灥駨
xun4奞稄
ya1压垭铔
ya2猚
ya3哑疨雅
ya4挜猰窫轧
ya5呀
yan1傿墕嬮湮硽腌
yan2唌研硏礹綖阽
yan3剡匽夵奄棪渰縯裺酓
yan4咽掞椻溎烻燕爓醶隁
yang1鞅
yang2崵氜玚禓羊羏
yang3仰咉柍楧瀁飬
yang4烊
yao1枖
yao2愮殽滧繇鎐铫
yao3仸抭眑蓔
yao4獟纅要钥
ye1耶
ye2捓
ye4叶掖殗煠鎑
yi1一悘猗衣
yi2乁媐拸杝柂桋沶狋珆疑眙荑袘誃讉诒貤遗
yi3佁椅迆迤迱
yi4仡佚埶墿忔悥斁昳枻栧欭泆羛蛡醳鯣
yin1歅殷磤
yin2唫斦珢蟫龂龈
yin3吲廴隐隠飮饮
yin4荫
ying1啨応瀴譍
ying2巆荥覮
ying3浧
ying4应眏
yo1哟
yong1佣噰澭
yong2喁
yong3涌硧
you1怮懮泑
you2冘怞斿楢甴莤蝤
you3有栯槱牗
you4孧柚櫾牰
yu1扜扝穻
yu2俞兪愉杅桙禺釪隃
yu3与予懙斔语雨
yu4僪媀忬悆惐欥淢琟矞育薁藇銉隩
yuan1悁惌箢裷鋺
yuan2员杬楥芫蒝蚖贠
yuan3远
yuan4傆垸媛
yue1啘箹约
yue3哕
yue4妜泧趯
yun1晕煴馧
yun2眃筠耺
yun4熨緷韫
za1拶桚
za2囃囋囐
za3咋
zai1甾畠
zai3仔
zai4载縡
zan1篸
zan2偺咱
zan3揝撍攒
zan4濽灒酂
zang1匨脏
zang4奘
zao1傮
zao3璅
zao4喿
ze2择泽滜笮諎责
zeng1曽橧缯
zha1喳扎柤楂皻紥
zha2耫
zha3厏苲鲊
zha4奓柞灹炸
zhai2檡翟
zhan1嶦鳣
zhan3崭嶃榐橏
zhan4占覱
zhang3涨
zhao1佋炤皽
zhao3爫
zhao4召棹箌
zhe1嗻蜇
zhe2厇折銸
zhe3啫
zhe4这
zhe5着
zhen1嫃溱籈
zhen3黰
zhen4侲揕
zheng1埩怔揁糽钲铮
zheng3掟氶
zheng4挣正症
zhi1只吱憄枝栺汥知禔织臸馶
zhi2妷慹殖潪瓡秇
zhi3坁墌夂徴抧茋
zhi4乿傂厔峙崻扻搱擳歭畤瘈筫螲豸迣
zhong1中銿
zhong3喠种
zhong4偅緟重
zhou1啁嚋婤盩粥诪
zhou2轴
zhou4噣
zhu1朱
zhu2孎竺
zhu3砫
zhu4助柷櫡筑迬飳麆
zhua3爪
zhuai4拽
zhuan1塼耑
zhuan3转
zhuan4篹籑赚転
zhuang1湷
zhuang4幢
zhui1椎追隹
zhui3沝
zhui4娷硾笍
zhun1肫
zhun3綧
zhun4稕
zhuo1炪穛穱
zhuo2叕啅彴斀汋濯灂犳琢篧鋜
zi1兹稵菑觜訾
zi2蓻
zi3呰啙秄茈
zi4芓
zong1稯緵繌综
zong3揔焧
zong4碂纵
zou1掫棷菆
zu1菹蒩
zu2卒崒椊
zu3珇
zuan1钻
zui1嗺脧
zui3咀
zui4稡鋷
zun1墫繜
zun4瀳
zuo1嘬
zuo4作怍飵`;

/** Words in which a character is read otherwise, each with its syllables. */
export const WORD_READINGS = `一丁点儿 yi1 ding1 dian3 er5
一了百了 yi1 liao3 bai3 liao3
一哄而上 yi1 hong1 er2 shang4
一唱一和 yi1 chang4 yi1 he4
一担水 yi1 dan4 shui3
一日三省 yi1 ri4 san1 xing3
一晃 yi1 huang3
一更更 yi1 geng1 geng1
一模一样 yi1 mu2 yi1 yang4
一笑了之 yi1 xiao4 liao3 zhi1
一行不行 yi1 hang2 bu4 xing2
一觉 yi1 jiao4
一语中的 yi1 yu3 zhong4 di4
一走了之 yi1 zou3 liao3 zhi1
一重山 yi1 chong2 shan1
一鳞半爪 yi1 lin2 ban4 zhao3
丁点儿 ding1 dian3 er5
万乘 wan4 sheng4
丈夫 zhang4 fu5
三人为众 san1 ren2 wei4 zhong4
三灾八难 san1 zai1 ba1 nan4
三瓦两舍 san1 wa3 liang3 she3
三藏 san1 zang4
三连冠 san1 lian2 guan4
上将 shang4 jiang4
上当 shang4 dang4
上当学乖 shang4 dang4 xue2 guai1
下切 xia4 qie1
下处 xia4 chu3
不了 bu4 liao3
不了而了 bu4 liao3 er2 liao3
不可揆度 bu4 ke3 kui2 duo2
不可收拾 bu4 ke3 shou1 shi5
不可胜数 bu4 ke3 sheng4 shu3
不在乎 bu4 zai4 hu5
不差什么 bu4 cha4 shen2 me5
不幸而言中 bu4 xing4 er2 yan2 zhong4
不得了 bu4 de2 liao3
不拘形迹 bu4 ju1 xing2 ji1
不更事 bu4 geng1 shi4
不省人事 bu4 xing3 ren2 shi4
不着疼热 bu4 zhuo2 teng2 re4
不着边际 bu4 zhuo2 bian1 ji4
不禁 bu4 jin1
不识抬举 bu4 shi2 tai2 ju5
不足齿数 bu4 zu2 chi3 shu3
不遑启处 bu4 huang2 qi3 chu3
与会 yu4 hui4
与时消息 yu3 shi2 xiao1 xi5
与民更始 yu3 min2 geng1 shi3
丑角 chou3 jue2
专横 zhuan1 heng4
东扯西拽 dong1 che3 xi1 zhuai1
东莞 dong1 guan3
东量西折 dong1 liang4 xi1 she2
东阿 dong1 e1
东鳞西爪 dong1 lin2 xi1 zhao3
东鸣西应 dong1 ming2 xi1 ying1
丝恩发怨 si1 en1 fa4 yuan4
丞相 cheng2 xiang4
丢三落四 diu1 san1 la4 si4
丢卒保车 diu1 zu2 bao3 ju1
丧乱 sang1 luan4
丧事 sang1 shi4
丧服 sang1 fu2
丧礼 sang1 li3
丧葬 sang1 zang4
丧钟 sang1 zhong1
个头儿 ge4 tou2 er5
个子 ge4 zi5
丫头 ya1 tou5
中奖 zhong4 jiang3
中将 zhong1 jiang4
中弹 zhong4 dan4
中意 zhong4 yi4
中标 zhong4 biao1
中毒 zhong4 du2
中肯 zhong4 ken3
中行 zhong1 hang2
中计 zhong4 ji4
中郎将 zhong1 lang2 jiang4
中风 zhong4 feng1
临帖 lin2 tie4
临敌易将 lin2 di2 yi4 jiang4
丸子 wan2 zi5
丹参 dan1 shen1
为了 wei4 le5
为人民服务 wei4 ren2 min2 fu2 wu4
为什么 wei4 shen2 me5
为虺弗摧 wei2 hui3 fu2 cui1
主将 zhu3 jiang4
主干 zhu3 gan4
主角 zhu3 jue2
主调 zhu3 diao4
丽水 li2 shui3
举世混浊 ju3 shi4 hun2 zhuo2
久要不忘 jiu3 yao1 bu4 wang4
乐善好施 le4 shan4 hao4 shi1
乐器 yue4 qi4
乐团 yue4 tuan2
乐坛 yue4 tan2
乐子 le4 zi5
乐工 yue4 gong1
乐师 yue4 shi1
乐府 yue4 fu3
乐律 yue4 lv4
乐曲 yue4 qu3
乐歌 yue4 ge1
乐池 yue4 chi2
乐理 yue4 li3
乐章 yue4 zhang1
乐舞 yue4 wu3
乐谱 yue4 pu3
乐队 yue4 dui4
乐音 yue4 yin1
乘兴 cheng2 xing4
乜斜 mie1 xie5
书缺有间 shu1 que1 you3 jian4
买得起 mai3 de5 qi3
乱哄哄 luan4 hong1 hong1
乳臭未干 ru3 xiu4 wei4 gan1
了不可见 liao3 bu4 ke3 jian4
了不起 liao3 bu4 qi3
了不长进 liao3 bu4 zhang3 jin4
了了 liao3 liao3
了事 liao3 shi4
了却 liao3 que4
了如指掌 liao3 ru2 zhi3 zhang3
了得 liao3 de2
了悟 liao3 wu4
了断 liao3 duan4
了无惧色 liao3 wu2 ju4 se4
了无生机 liao3 wu2 sheng1 ji1
了望台 liao4 wang4 tai2
了然 liao3 ran2
了然无闻 liao3 ran2 wu2 wen2
了结 liao3 jie2
了若指掌 liao3 ruo4 zhi3 zhang3
了解 liao3 jie3
了身达命 liao3 shen1 da2 ming4
予取予求 yu2 qu3 yu2 qiu2
予智予雄 yu2 zhi4 yu2 xiong2
事假 shi4 jia4
二人转 er4 ren2 zhuan4
二十八宿 er4 shi2 ba1 xiu4
五侯蜡烛 wu3 hou4 la4 zhu2
井底虾蟆 jing3 di3 xia1 ma2
交响乐 jiao1 xiang3 yue4
交差 jiao1 chai1
交恶 jiao1 wu4
产假 chan3 jia4
亭子 ting2 zi5
亮相 liang4 xiang4
亲家 qing4 jia5
亲家公 qing4 jia5 gong1
亲戚 qin1 qi5
人事不省 ren2 shi4 bu4 xing3
人参 ren2 shen1
人才济济 ren2 cai2 ji3 ji3
人模狗样 ren2 mu2 gou3 yang4
人莫予毒 ren2 mo4 yu2 du2
人言藉藉 ren2 yan2 ji2 ji2
什件儿 shi2 jian4 er5
什伍东西 shi2 wu3 dong1 xi1
什刹海 shi2 cha4 hai3
什围伍攻 shi2 wei2 wu3 gong1
什物 shi2 wu4
什袭珍藏 shi2 xi2 zhen1 cang2
什锦 shi2 jin3
介壳 jie4 qiao4
仓卒 cang1 cu4
仔仔细细 zi3 zi3 xi4 xi4
仔猪 zi3 zhu1
仔细 zi3 xi4
仡佬 ge1 lao3
令人发指 ling4 ren2 fa4 zhi3
令原之戚 ling2 yuan2 zhi1 qi1
令狐 ling2 hu2
以升量石 yi3 sheng1 liang2 dan4
以大恶细 yi3 da4 wu4 xi4
以宫笑角 yi3 gong1 xiao4 jue2
以己度人 yi3 ji3 duo2 ren2
以水济水 yi3 shui3 ji3 shui3
以疏间亲 yi3 shu1 jian4 qin1
任务 ren4 wu5
份子 fen4 zi5
仿佛 fang3 fu2
伎俩 ji4 liang3
休假 xiu1 jia4
休息 xiu1 xi5
众好众恶 zhong4 hao4 zhong4 wu4
众毛攒裘 zhong4 mao2 cuan2 qiu2
众生相 zhong4 sheng1 xiang4
众矢之的 zhong4 shi3 zhi1 di4
会儿 hui4 er5
会计 kuai4 ji4
会长 hui4 zhang3
传记 zhuan4 ji4
传风扇火 chuan2 feng1 shan1 huo3
伯伯 bo2 bo5
伯子 bai3 zi5
估摸 gu1 mo5
估量 gu1 liang5
伺候 ci4 hou5
似的 shi4 de5
伽马射线 ga1 ma3 she4 xian4
低调 di1 diao4
余切 yu2 qie1
余勇可贾 yu2 yong3 ke3 gu3
佛头着粪 fo2 tou2 zhuo2 fen4
佛爷 fo2 ye5
作坊 zuo1 fang5
佝偻 gou1 lou2
使得 shi3 de5
使羊将狼 shi3 yang2 jiang4 lang2
侄子 zhi2 zi5
例假 li4 jia4
侔色揣称 mou2 se4 chuai3 chen4
供给 gong1 ji3
依依不舍 yi1 yi1 bu4 she3
依头缕当 yi1 tou2 lv3 dang4
便宜 pian2 yi5
便溺 bian4 niao4
保得住 bao3 de5 zhu4
保长 bao3 zhang3
信号弹 xin4 hao4 dan4
信差 xin4 chai1
信皮儿 xin4 pi2 er5
俭不中礼 jian3 bu4 zhong4 li3
修鳞养爪 xiu1 lin2 yang3 zhao3
倒数 dao4 shu3
倒果为因 dao4 guo3 wei2 yin1
倒腾 dao3 teng5
倒裳索领 dao4 chang2 suo3 ling3
倒载干戈 dao4 zai4 gan1 ge1
倔头强脑 jue4 tou2 jiang4 nao3
倔强 jue2 jiang4
倚闾望切 yi3 lv2 wang4 qie1
借调 jie4 diao4
倡而不和 chang4 er2 bu4 he4
倾肠倒肚 qing1 chang2 dao4 du3
假发 jia3 fa4
假期 jia4 qi1
停留长智 ting2 liu2 zhang3 zhi4
健将 jian4 jiang4
偷空 tou1 kong4
傍若无人 pang2 ruo4 wu2 ren2
傧相 bin1 xiang4
催泪弹 cui1 lei4 dan4
傲不可长 ao4 bu4 ke3 zhang3
傻劲儿 sha3 jin4 er5
像模像样 xiang4 mu2 xiang4 yang4
儒将 ru2 jiang4
儿女亲家 er2 nv3 qing4 jia1
儿女成行 er2 nv3 cheng2 hang2
儿子 er2 zi5
允当 yun3 dang4
兄长 xiong1 zhang3
充分 chong1 fen4
充塞 chong1 se4
兆头 zhao4 tou5
先我着鞭 xian1 wo3 zhuo2 bian1
光晕 guang1 yun4
光杆 guang1 gan3
克什米尔 ke4 shi2 mi3 er3
免得 mian3 de5
兔子 tu4 zi5
党参 dang3 shen1
兜肚连肠 dou1 du3 lian2 chang2
入理切情 ru4 li3 qie1 qing2
入行 ru4 hang2
入铁主簿 ru4 tie3 zhu3 bu4
公了 gong1 liao3
公公 gong1 gong5
公切线 gong1 qie1 xian4
公家 gong1 jia5
公差 gong1 chai1
公干 gong1 gan4
公转 gong1 zhuan4
六安 lu4 an1
共处 gong4 chu3
共枝别干 gong4 zhi1 bie2 gan4
关卡 guan1 qia3
兴会 xing4 hui4
兴冲冲 xing4 chong1 chong1
兴味 xing4 wei4
兴头 xing4 tou5
兴致 xing4 zhi4
兴观群怨 xing4 guan1 qun2 yuan4
兴趣 xing4 qu4
兴高彩烈 xing4 gao1 cai3 lie4
兴高采烈 xing4 gao1 cai3 lie4
兵不由将 bing1 bu4 you2 jiang4
兵多将广 bing1 duo1 jiang4 guang3
兵强将勇 bing1 qiang2 jiang4 yong3
兵微将寡 bing1 wei1 jiang4 gua3
典当 dian3 dang4
养分 yang3 fen4
养尊处优 yang3 zun1 chu3 you1
养精畜锐 yang3 jing1 xu4 rui4
内分泌腺 nei4 fen4 mi4 xian4
内切圆 nei4 qie1 yuan2
内省 nei4 xing3
内蒙 nei4 meng3
内行 nei4 hang2
冒失 mao4 shi5
军乐 jun1 yue4
军长 jun1 zhang3
农行 nong2 hang2
冠军 guan4 jun1
冠屦倒施 guan4 ju4 dao3 shi1
冠山戴粒 guan4 shan1 dai4 li4
冤家对头 yuan1 jia5 dui4 tou2
冰解的破 bing1 jie3 di4 po4
冲冠眦裂 chong1 guan4 zi4 lie4
冲劲 chong4 jin4
冲劲儿 chong4 jin4 er5
冲压 chong4 ya1
冷颤 leng3 zhan4
准头 zhun3 tou5
准将 zhun3 jiang4
凉快 liang2 kuai5
几乎 ji1 hu1
几案 ji1 an4
几率 ji1 lv4
凤靡鸾吪 feng4 mi3 luan2 e2
凭几据杖 ping2 ji1 ju4 zhang4
凶横 xiong1 heng4
凶相 xiong1 xiang4
出塞 chu1 sai4
出处殊途 chu1 chu3 shu1 tu2
出处语默 chu1 chu3 yu3 mo4
出处进退 chu1 chu3 jin4 tui4
出将入相 chu1 jiang4 ru4 xiang4
出差 chu1 chai1
出没 chu1 mo4
出门应辙 chu1 men2 ying1 zhe2
击中 ji1 zhong4
击排冒没 ji1 pai2 mao4 mo4
凿龟数策 zao2 gui1 shu3 ce4
刀把 dao1 ba4
刀耕火种 dao1 geng1 huo3 zhong4
刁难 diao1 nan4
分内 fen4 nei4
分划 fen1 hua2
分叉 fen1 cha4
分外 fen4 wai4
分得 fen1 de5
分毫不差 fen1 hao2 bu4 cha4
分量 fen4 liang4
分风劈流 fen1 feng1 pi3 liu2
切中 qie4 zhong4
切中要害 qie4 zhong4 yao4 hai4
切入 qie1 ru4
切削 qie1 xiao1
切割 qie1 ge1
切变 qie1 bian4
切口 qie1 kou3
切断 qie1 duan4
切树倒根 qie1 shu4 dao3 gen1
切片 qie1 pian4
切理餍心 qie1 li3 yan4 xin1
切磋 qie1 cuo1
切花 qie1 hua1
切近的当 qie1 jin4 de5 dang1
切除 qie1 chu2
切面 qie1 mian4
划不来 hua2 bu4 lai2
划伤 hua2 shang1
划地为牢 hua2 di4 wei2 lao2
划得来 hua2 de5 lai2
划拉 hua2 la5
划拳 hua2 quan2
划桨 hua2 jiang3
划算 hua2 suan4
划船 hua2 chuan2
划艇 hua2 ting3
划过 hua2 guo4
列传 lie4 zhuan4
列车长 lie4 che1 zhang3
刚劲 gang1 jing4
创伤 chuang1 shang1
创口 chuang1 kou3
创巨痛深 chuang1 ju4 tong4 shen1
创痛 chuang1 tong4
创面 chuang1 mian4
删削 shan1 xue1
判处 pan4 chu3
刨床 bao4 chuang2
别传 bie2 zhuan4
别别的 bie4 bie2 de5
别扭 bie4 niu5
刷子 shua1 zi5
刷白 shua4 bai2
刹住 sha1 zhu4
刹车 sha1 che1
刺猬 ci4 wei5
削价 xue1 jia4
削减 xue1 jian3
削发 xue1 fa4
削壁 xue1 bi4
削尖脑袋 xue1 jian1 nao3 dai4
削平 xue1 ping2
削弱 xue1 ruo4
削木为吏 xue1 mu4 wei2 li4
削株掘根 xue1 zhu1 jue2 gen1
削瘦 xue1 shou4
削职为民 xue1 zhi2 wei2 min2
削足适履 xue1 zu2 shi4 lv3
削铁如泥 xue1 tie3 ru2 ni2
削铁无声 xue1 tie3 wu2 sheng1
前仆后继 qian2 pu1 hou4 ji4
前头 qian2 tou5
剥削 bo1 xue1
剥皮抽筋 bo1 pi2 chou1 jin1
剥肤椎髓 bo1 fu1 chui2 sui3
剪发 jian3 fa4
割切 ge1 qie1
割舍 ge1 she3
劈柴 pi3 chai2
力气 li4 qi5
劝降 quan4 xiang2
功不可没 gong1 bu4 ke3 mo4
功劳簿 gong1 lao2 bu4
动弹 dong4 tan5
助兴 zhu4 xing4
助长 zhu4 zhang3
努劲儿 nu3 jin4 er5
劲射 jing4 she4
劲敌 jing4 di2
劲旅 jing4 lv3
劲风 jing4 feng1
劳什子 lao2 shi2 zi5
勇冠三军 yong3 guan4 san1 jun1
勉强 mian3 qiang3
勾当 gou4 dang4
勾搭 gou1 da5
匀称 yun2 chen4
包扎 bao1 za1
化子 hua4 zi5
区长 qu1 zhang3
十魔九难 shi2 mo2 jiu3 nan4
千了百当 qian1 liao3 bai3 dang4
午觉 wu3 jiao4
半夜三更 ban4 ye4 san1 geng1
华佗 hua4 tuo2
华发 hua2 fa4
华山 hua4 shan1
华达呢 hua2 da2 ni2
卑宫菲食 bei1 gong1 fei3 shi2
单于 chan2 yu2
单子 dan1 zi5
单干 dan1 gan4
单调 dan1 diao4
卖相 mai4 xiang4
南腔北调 nan2 qiang1 bei3 diao4
南贩北贾 nan2 fan4 bei3 gu3
博闻强识 bo2 wen2 qiang2 zhi4
占便宜 zhan4 pian2 yi5
占卜 zhan1 bu3
占卦 zhan1 gua4
占星 zhan1 xing1
占风望气 zhan1 feng1 wang4 qi4
卡壳 qia3 ke2
卡脖子 qia3 bo2 zi5
卬首信眉 ang2 shou3 shen1 mei2
印累绶若 yin4 lei2 shou4 ruo4
危难 wei1 nan4
即兴 ji2 xing4
卷发 juan3 fa4
卷子 juan4 zi5
卷铺盖 juan3 pu1 gai4
卸磨杀驴 xie4 mo4 sha1 lv2
厂子 chang3 zi5
厂长 chang3 zhang3
厄难 e4 nan4
厅长 ting1 zhang3
历历可数 li4 li4 ke3 shu3
历数 li4 shu3
压根 ya4 gen1
压根儿 ya4 gen1 er5
压轴 ya1 zhou4
厌恶 yan4 wu4
厚味腊毒 hou4 wei4 xi1 du2
厚朴 hou4 po4
厚薄 hou4 bao2
厝火燎原 cuo4 huo3 liao3 yuan2
厦门 xia4 men2
县长 xian4 zhang3
参与 can1 yu4
参伍错综 cen1 wu3 cuo4 zong1
参差 cen1 ci1
参差不一 cen1 ci1 bu4 yi1
参谋长 can1 mou2 zhang3
参辰卯酉 shen1 chen2 mao3 you3
叉子 cha1 zi5
双柑斗酒 shuang1 gan1 dou3 jiu3
反省 fan3 xing3
反调 fan3 diao4
反间 fan3 jian4
发人深省 fa1 ren2 shen1 xing3
发卡 fa4 qia3
发型 fa4 xing2
发妻 fa4 qi1
发廊 fa4 lang2
发式 fa4 shi4
发引千钧 fa4 yin3 qian1 jun1
发短心长 fa4 duan3 xin1 chang2
发脾气 fa1 pi2 qi5
发菜 fa4 cai4
发辫 fa4 bian4
发际 fa4 ji4
发难 fa1 nan4
发髻 fa4 ji4
叔叔 shu1 shu5
取舍 qu3 she3
受降 shou4 xiang2
变得 bian4 de5
变更 bian4 geng1
变相 bian4 xiang4
变调 bian4 diao4
古调不弹 gu3 diao4 bu4 tan2
古调单弹 gu3 diao4 dan1 tan2
句子 ju4 zi5
句读 ju4 dou4
叨咕 dao2 gu5
叨在知己 tao1 zai4 zhi1 ji3
叨扰 tao1 rao3
叨陪末座 tao1 pei2 mo4 zuo4
只好 zhi3 hao3
只当 zhi3 dang1
只怕 zhi3 pa4
只是 zhi3 shi4
只有 zhi3 you3
只管 zhi3 guan3
只能 zhi3 neng2
只要 zhi3 yao4
只见 zhi3 jian4
只许 zhi3 xu3
只顾 zhi3 gu4
可怜相 ke3 lian2 xiang4
可恶 ke3 wu4
可汗 ke4 han2
可的松 ke3 di4 song1
台子 tai2 zi5
叱喝 chi4 he4
叶公好龙 ye4 gong1 hao4 long2
叶子 ye4 zi5
号叫 hao2 jiao4
号哭 hao2 ku1
号啕 hao2 tao2
号子 hao4 zi5
司务长 si1 wu4 zhang3
司长 si1 zhang3
叽叽喳喳 ji1 ji5 zha1 zha1
叽哩咕噜 ji1 li3 gu1 lu1
吁请 yu4 qing3
吃得下 chi1 de5 xia4
吃得住 chi1 de5 zhu4
吃得开 chi1 de5 kai1
吃得来 chi1 de5 lai2
吃得消 chi1 de5 xiao1
吃里扒外 chi1 li3 pa2 wai4
各奔前程 ge4 ben4 qian2 cheng2
各有所好 ge4 you3 suo3 hao4
各行 ge4 hang2
吆五喝六 yao1 wu3 he4 liu4
吆喝 yao1 he5
合从连衡 he2 zong4 lian2 heng2
合同 he2 tong5
合得来 he2 de5 lai2
吉人天相 ji2 ren2 tian1 xiang4
吊丧 diao4 sang1
吊儿郎当 diao4 er5 lang2 dang1
同好 tong2 hao4
同恶相助 tong2 wu4 xiang1 zhu4
同恶相恤 tong2 wu4 xiang1 xu4
同行 tong2 hang2
同调 tong2 diao4
名将 ming2 jiang4
名角 ming2 jue2
后头 hou4 tou5
吐哺握发 tu3 bu3 wo4 fa4
吐蕃 tu3 bo1
吐谷浑 tu3 yu4 hun2
吓唬 xia4 hu5
吗啡 ma3 fei1
吞没 tun1 mo4
吟哦 yin2 e2
吡咯 bi3 luo4
否极泰 pi3 ji2 tai4
否泰 pi3 tai4
否终则泰 pi3 zhong1 ze2 tai4
吧台 ba1 tai2
吧唧 ba1 ji1
吧嗒 ba1 da1
含含糊糊 han2 han2 hu5 hu1
含糊 han2 hu5
含英咀华 han2 ying1 ju3 hua2
听差 ting1 chai1
吵吵闹闹 chao1 chao5 nao4 nao4
吾自有处 wu2 zi4 you3 chu3
告假 gao4 jia4
告朔饩羊 gu4 shuo4 xi4 yang2
呢喃 ni2 nan2
呢绒 ni2 rong2
呼不给吸 hu1 bu4 ji3 xi1
呼卢喝雉 hu1 lu2 he4 zhi4
呼号 hu1 hao2
呼吁 hu1 yu4
呼喝 hu1 he4
呼天抢地 hu1 tian1 qiang1 di4
呼幺喝六 hu1 yao1 he4 liu4
呼来喝去 hu1 lai2 he4 qu4
命中 ming4 zhong4
咀嚼 ju3 jue2
咋舌 ze2 she2
和稀泥 huo4 xi1 ni2
和颜说色 he2 yan2 yue4 se4
咏叹调 yong3 tan4 diao4
咔嚓 ka1 cha1
咧嘴 lie3 zui3
咯血 ka3 xie3
咳唾成珠 ke2 tuo4 cheng2 zhu1
咳喘 ke2 chuan3
咳嗽 ke2 sou5
咳特灵 ke2 te4 ling2
咳珠唾玉 ke2 zhu1 tuo4 yu4
咳血 ke2 xue4
咽喉 yan1 hou2
咽峡炎 yan1 xia2 yan2
咽炎 yan1 yan2
咿呀 yi1 ya1
咿咿呀呀 yi1 yi1 ya1 ya1
哀乐 ai1 yue4
哀号 ai1 hao2
哄传 hong1 chuan2
哄动 hong1 dong4
哄堂大笑 hong1 tang2 da4 xiao4
哄抢 hong1 qiang3
哄抬 hong1 tai2
哄笑 hong1 xiao4
哈巴狗 ha3 ba5 gou3
哈欠 ha1 qian5
哈达 ha3 da2
哎呀 ai1 ya1
哑巴 ya3 ba5
哗哗 hua1 hua1
哗啦 hua1 la1
哥哥 ge1 ge5
哨卡 shao4 qia3
哩哩啦啦 li1 li5 la1 la1
哪会儿 na3 hui4 er5
哭丧 ku1 sang1
哭丧棒 ku1 sang1 bang4
哼哈二将 heng1 ha1 er4 jiang4
唉声叹气 ai1 sheng1 tan4 qi4
唠叨 lao2 dao5
唠唠叨叨 lao2 lao5 dao1 dao1
唱和 chang4 he4
商行 shang1 hang2
啊哈 a1 ha5
啊哟 a1 yo1
啛啛喳喳 cui4 cui4 cha1 cha1
啼饥号寒 ti2 ji1 hao2 han2
善善恶恶 shan4 shan4 wu4 e4
善财难舍 shan4 cai2 nan2 she3
喇叭 la3 ba5
喇嘛 la3 ma5
喜好 xi3 hao4
喜欢 xi3 huan5
喝令 he4 ling4
喝倒彩 he4 dao4 cai3
喝彩 he4 cai3
喝斥 he4 chi4
喝道 he4 dao4
喝采 he4 cai3
喝问 he4 wen4
喷香 pen4 xiang1
嗑牙料嘴 ke1 ya2 liao4 zui3
嗓子 sang3 zi5
嗜好 shi4 hao4
嘀嗒 di1 da1
嘁嘁喳喳 qi1 qi1 cha1 cha1
嘎吱 ga1 zhi1
嘎嘎 ga1 ga1
嘎嘣脆 ga1 beng1 cui4
嘎渣儿 ga1 zha1 er5
嘴巴 zui3 ba5
器乐 qi4 yue4
噼里啪啦 pi1 li5 pa1 la1
嚷嚷 rang1 rang5
嚼墨喷纸 jue2 mo4 pen1 zhi3
嚼铁咀金 jiao2 tie3 ju3 jin1
四不拗六 si4 bu4 niu4 liu4
四亭八当 si4 ting2 ba1 dang4
四马攒蹄 si4 ma3 cuan2 ti2
回船转舵 hui2 chuan2 zhuan4 duo4
因为 yin1 wei4
团团转 tuan2 tuan2 zhuan4
团长 tuan2 zhang3
固着 gu4 zhuo2
国乐 guo2 yue4
国子监 guo2 zi3 jian4
图穷匕见 tu2 qiong2 bi3 xian4
圈子 quan1 zi5
圈牢养物 juan4 lao2 yang3 wu4
土生土长 tu3 sheng1 tu3 zhang3
圣君贤相 sheng4 jun1 xian2 xiang4
圣经贤传 sheng4 jing1 xian2 zhuan4
在行 zai4 hang2
地壳 di4 qiao4
地处 di4 chu3
场子 chang3 zi5
场院 chang2 yuan4
坎坷 kan3 ke3
坐不重席 zuo4 bu4 chong2 xi2
坐地自划 zuo4 di4 zi4 hua2
坐视不救 zuo4 shi1 bu4 jiu4
坤角儿 kun1 jue2 er5
坦率 tan3 shuai4
垛口 duo3 kou3
垛子 duo4 zi5
垦种 ken3 zhong4
埋三怨四 man2 san1 yuan4 si4
埋怨 man2 yuan4
埋没 mai2 mo4
城垛 cheng2 duo3
埙篪相和 xun1 chi2 xiang1 he4
基干 ji1 gan4
基调 ji1 diao4
堆案盈几 dui1 an4 ying2 ji1
堰塞湖 yan4 se4 hu2
堵塞 du3 se4
塔什干 ta3 shi2 gan1
塞上 sai4 shang4
塞井焚舍 sai1 jing3 fen2 she3
塞北 sai4 bei3
塞外 sai4 wai4
塞子 sai1 zi5
塞翁失马 sai4 weng1 shi1 ma3
塞音 se4 yin1
填塞 tian2 se4
填空 tian2 kong4
增长 zeng1 zhang3
壅塞 yong1 se4
壮发冲冠 zhuang4 fa1 chong1 guan4
声乐 sheng1 yue4
声调 sheng1 diao4
处世 chu3 shi4
处之泰然 chu3 zhi1 tai4 ran2
处事 chu3 shi4
处于 chu3 yu2
处决 chu3 jue2
处分 chu3 fen4
处刑 chu3 xing2
处变不惊 chu3 bian4 bu4 jing1
处堂燕雀 chu3 tang2 yan4 que4
处境 chu3 jing4
处士 chu3 shi4
处女 chu3 nv3
处实效功 chu3 shi2 xiao4 gong1
处尊居显 chu3 zun1 ju1 xian3
处心积虑 chu3 xin1 ji1 lv4
处方 chu3 fang1
处死 chu3 si3
处治 chu3 zhi4
处理 chu3 li3
处罚 chu3 fa2
处置 chu3 zhi4
处身 chu3 shen1
处高临深 chu3 gao1 lin2 shen1
复辟 fu4 bi4
外传 wai4 zhuan4
外头 wai4 tou5
外甥女 wai4 sheng5 nv3
外相 wai4 xiang4
外行 wai4 hang2
外调 wai4 diao4
外长 wai4 zhang3
多弹头 duo1 dan4 tou2
多灾多难 duo1 zai1 duo1 nan4
多相 duo1 xiang4
多言数穷 duo1 yan2 shuo4 qiong2
多财善贾 duo1 cai2 shan4 gu3
多难兴邦 duo1 nan4 xing1 bang1
夜猫子 ye4 mao1 zi5
够劲儿 gou4 jin4 er5
大人先生 da4 ren2 xian1 sheng5
大吹大擂 da4 chui1 da4 lei2
大城 dai4 cheng2
大大咧咧 da4 da5 lie1 lie1
大夫 dai4 fu5
大婶儿 da4 shen3 er5
大将 da4 jiang4
大师傅 da4 shi1 fu5
大干 da4 gan4
大模大样 da4 mu2 da4 yang4
大溜 da4 liu4
大猩猩 da4 xing1 xing5
大而无当 da4 er2 wu2 dang4
大腹便便 da4 fu4 pian2 pian2
大藏 da4 zang4
大行大市 da4 hang2 da4 shi4
大调 da4 diao4
大轴子 da4 zhou4 zi5
大难 da4 nan4
大马哈鱼 da4 ma3 ha3 yu2
天兵天将 tian1 bing1 tian1 jiang4
天分 tian1 fen4
天呀 tian1 ya1
天旋地转 tian1 xuan2 di4 zhuan4
太监 tai4 jian5
太行 tai4 hang2
失当 shi1 dang4
头会箕敛 tou2 kuai4 ji1 lian3
头儿 tou2 er5
头出头没 tou2 chu1 tou2 mo4
头发 tou2 fa5
头子 tou2 zi5
头昏脑闷 tou2 hun1 nao3 men4
头没杯案 tou2 mo4 bei1 an4
夹七夹八 jia1 qi1 jia1 ba1
夹克 jia1 ke4
夹具 jia1 ju4
夹击 jia1 ji1
夹墙 jia1 qiang2
夹子 jia1 zi5
夹层 jia1 ceng2
夹层玻璃 jia1 ceng2 bo1 li5
夹带 jia1 dai4
夹心 jia1 xin1
夹持 jia1 chi2
夹攻 jia1 gong1
夹杂 jia1 za2
夹板 jia1 ban3
夹枪带棒 jia1 qiang1 dai4 bang4
夹棍 jia1 gun4
夹生 jia1 sheng1
夹竹桃 jia1 zhu2 tao2
夹紧 jia1 jin3
夹缝 jia1 feng4
夹袋人物 jia1 dai4 ren2 wu4
夹角 jia1 jiao3
夹道 jia1 dao4
夺人所好 duo2 ren2 suo3 hao4
夺冠 duo2 guan4
奇偶 ji1 ou3
奇函数 ji1 han2 shu4
奇数 ji1 shu4
奏乐 zou4 yue4
奔丧 ben1 sang1
奔头 ben4 tou5
奔头儿 ben4 tou5 er5
套色 tao4 shai3
奥得河 ao4 de5 he2
女婿 nv3 xu5
女将 nv3 jiang4
女红 nv3 gong1
奶奶 nai3 nai5
好丹非素 hao4 dan1 fei1 su4
好为事端 hao4 wei2 shi4 duan1
好为人师 hao4 wei2 ren2 shi1
好事之徒 hao4 shi4 zhi1 tu2
好动 hao4 dong4
好勇斗狠 hao4 yong3 dou4 hen3
好吃懒做 hao4 chi1 lan3 zuo4
好大喜功 hao4 da4 xi3 gong1
好奇 hao4 qi2
好好儿 hao3 hao1 er5
好好先生 hao3 hao3 xian1 sheng5
好学 hao4 xue2
好客 hao4 ke4
好恶 hao4 wu4
好意思 hao3 yi4 si5
好战 hao4 zhan4
好整以暇 hao4 zheng3 yi3 xia2
好斗 hao4 dou4
好生之德 hao4 sheng1 zhi1 de2
好胜 hao4 sheng4
好色 hao4 se4
好逸恶劳 hao4 yi4 wu4 lao2
好酒贪杯 hao4 jiu3 tan1 bei1
好问决疑 hao4 wen4 jue2 yi2
好问则裕 hao4 wen4 ze2 yu4
好高骛远 hao4 gao1 wu4 yuan3
如切如磋 ru2 qie1 ru2 cuo1
如数家珍 ru2 shu3 jia1 zhen1
妃子 fei1 zi5
妈妈 ma1 ma5
妥当 tuo3 dang4
妹夫 mei4 fu5
妹妹 mei4 mei5
姐夫 jie3 fu5
姐姐 jie3 jie5
姑姑 gu1 gu5
姑射神人 gu1 ye4 shen2 ren2
姑父 gu1 fu5
委委佗佗 wei1 wei1 tuo2 tuo2
委屈 wei3 qu5
委靡 wei3 mi3
姘头 pin1 tou5
姥姥 lao3 lao5
姥爷 lao3 ye5
姨夫 yi2 fu5
姨子 yi2 zi5
威吓 wei1 he4
娃娃 wa2 wa5
娃娃亲 wa2 wa5 qin1
婀娜 e1 nuo2
婆婆 po2 po5
婆家 po2 jia5
婶婶 shen3 shen5
嫂子 sao3 zi5
嫌恶 xian2 wu4
子弹 zi3 dan4
子母弹 zi3 mu3 dan4
字帖 zi4 tie4
字模 zi4 mu2
字里行间 zi4 li3 hang2 jian1
孙子 sun1 zi5
孟什维克 meng4 shi2 wei2 ke4
学长 xue2 zhang3
孩子 hai2 zi5
宁可 ning4 ke3
宁愿 ning4 yuan4
宁折不弯 ning4 zhe2 bu4 wan1
宁死不屈 ning4 si3 bu4 qu1
宁缺毋滥 ning4 que1 wu2 lan4
宁肯 ning4 ken3
安分 an1 fen4
安时处顺 an1 shi2 chu3 shun4
安步当车 an1 bu4 dang4 che1
安老怀少 an1 lao3 huai2 shao4
宋斤鲁削 song4 jin1 lu3 xue1
官差 guan1 chai1
官长 guan1 zhang3
定冠词 ding4 guan4 ci2
宝宝 bao3 bao5
宝藏 bao3 zang4
实与有力 shi2 yu4 you3 li4
实干 shi2 gan4
实弹 shi2 dan4
实逼处此 shi2 bi1 chu3 ci3
实际上 shi2 ji4 shang5
审己度人 shen3 ji3 duo2 ren2
审度 shen3 duo2
审时度势 shen3 shi2 duo2 shi4
宣传弹 xuan1 chuan2 dan4
宫观 gong1 guan4
宫调 gong1 diao4
宰相 zai3 xiang4
家什 jia1 shi2
家伙 jia1 huo5
家当 jia1 dang4
家累千金 jia1 lei4 qian1 jin1
家给人足 jia1 ji3 ren2 zu2
家长 jia1 zhang3
宽绰 kuan1 chuo5
宿将 su4 jiang4
寄兴寓情 ji4 xing4 yu4 qing2
富商大贾 fu4 shang1 da4 gu3
寒假 han2 jia4
寒颤 han2 zhan4
寡廉鲜耻 gua3 lian2 xian3 chi3
寡见鲜闻 gua3 jian4 xian3 wen2
寥寥可数 liao2 liao2 ke3 shu3
寸劲儿 cun4 jin4 er5
对子 dui4 zi5
对得住 dui4 de5 zhu4
对得起 dui4 de5 qi3
对着干 dui4 zhe5 gan4
对称 dui4 chen4
对调 dui4 diao4
寺观 si4 guan4
寻思 xun2 si5
寻行数墨 xun2 hang2 shu3 mo4
导弹 dao3 dan4
射干 she4 gan4
将令 jiang4 ling4
将士 jiang4 shi4
将官 jiang4 guan1
将帅 jiang4 shuai4
将校 jiang4 xiao4
将相 jiang4 xiang4
将门 jiang4 men2
将门有将 jiang4 men2 you3 jiang4
将领 jiang4 ling3
小传 xiao3 zhuan4
小子 xiao3 zi5
小家子气 xiao3 jia1 zi5 qi4
小将 xiao3 jiang4
小调 xiao3 diao4
少不更事 shao4 bu4 geng1 shi4
少儿 shao4 er2
少先队 shao4 xian1 dui4
少壮 shao4 zhuang4
少女 shao4 nv3
少奶奶 shao4 nai3 nai5
少妇 shao4 fu4
少将 shao4 jiang4
少尉 shao4 wei4
少年 shao4 nian2
少府 shao4 fu3
少成若性 shao4 cheng2 ruo4 xing4
少林拳 shao4 lin2 quan2
少校 shao4 xiao4
少爷 shao4 ye5
少男 shao4 nan2
少阳 shao4 yang2
尥蹶子 liao4 jue3 zi5
尸居龙见 shi1 ju1 long2 xian4
尺二冤家 chi3 er4 yuan1 jia5
尺子 chi3 zi5
尽兴 jin4 xing4
尽可能 jin3 ke3 neng2
尽多尽少 jin3 duo1 jin3 shao3
尽快 jin3 kuai4
尽早 jin3 zao3
尽管 jin3 guan3
尽量 jin3 liang4
尾巴 wei3 ba5
尿泡 sui1 pao4
层见迭出 ceng2 xian4 die2 chu1
居丧 ju1 sang1
屈戌儿 qu1 qu5 er2
屈指可数 qu1 zhi3 ke3 shu3
屋子 wu1 zi5
屎壳郎 shi3 ke5 lang4
屏声息气 bing3 sheng1 xi1 qi4
屏弃 bing3 qi4
屏息 bing3 xi1
屏气 bing3 qi4
屙金溺银 e1 jin1 niao4 yin2
属垣有耳 zhu3 yuan2 you3 er3
属毛离里 zhu3 mao2 li2 li3
属相 shu3 xiang4
属辞比事 zhu3 ci2 bi3 shi4
屯子 tun2 zi5
山溜穿石 shan1 liu4 chuan1 shi2
山里红 shan1 li5 hong2
岂弟君子 kai3 ti4 jun1 zi3
岗头泽底 gang1 tou2 ze2 di3
峨峨汤汤 e2 e2 shang1 shang1
崆峒 kong1 tong2
川藏公路 chuan1 zang4 gong1 lu4
州长 zhou1 zhang3
工尺 gong1 che3
工行 gong1 hang2
巧发奇中 qiao3 fa1 qi2 zhong4
巨贾 ju4 gu3
差事 chai1 shi4
差使 chai1 shi3
差官 chai1 guan1
差役 chai1 yi4
差遣 chai1 qian3
巴尔喀什湖 ba1 er3 ka1 shi2 hu2
巴尔干半岛 ba1 er3 gan4 ban4 dao3
巴结 ba1 jie5
巷子 xiang4 zi5
巷道 hang4 dao4
市长 shi4 zhang3
布尔什维克 bu4 er3 shi2 wei2 ke4
布鲁塞尔 bu4 lu3 sai4 er3
师傅 shi1 fu5
师父 shi1 fu5
师长 shi1 zhang3
帖子 tie3 zi5
带累 dai4 lei4
席子 xi2 zi5
帽子 mao4 zi5
干一行 gan4 yi1 hang2
干事 gan4 shi4
干什么 gan4 shen2 me5
干仗 gan4 zhang4
干净利索 gan4 jing4 li4 suo3
干劲 gan4 jin4
干名犯义 gan4 ming2 fan4 yi4
干吗 gan4 ma2
干咳 gan1 ke2
干哪行 gan4 na3 hang2
干啼湿哭 gan4 ti2 shi1 ku1
干城之将 gan1 cheng2 zhi1 jiang4
干将莫邪 gan1 jiang1 mo4 ye2
干才 gan4 cai2
干掉 gan4 diao4
干校 gan4 xiao4
干活 gan4 huo2
干流 gan4 liu2
干渠 gan4 qu2
干线 gan4 xian4
干练 gan4 lian4
干脆利索 gan4 cui4 li4 suo3
干警 gan4 jing3
干道 gan4 dao4
干部 gan4 bu4
平调 ping2 diao4
平铺直叙 ping2 pu1 zhi2 xu4
年少 nian2 shao4
年长 nian2 zhang3
并处 bing4 chu3
并州 bing1 zhou1
广文先生 guang3 wen2 xian1 sheng5
广渠门 an1 qu2 men2
广种薄收 guang3 zhong4 bo2 shou1
广陵散绝 guang3 ling2 san3 jue2
庄严宝相 zhuang1 yan2 bao3 xiang4
庄稼 zhuang1 jia5
应允 ying1 yun3
应天顺时 ying1 tian1 shun4 shi2
应届 ying1 jie4
应当 ying1 dang1
应得 ying1 de2
应有 ying1 you3
应许 ying1 xu3
应该 ying1 gai1
应酬 ying4 chou5
底子 di3 zi5
庞眉皓发 pang2 mei2 hao4 fa4
度假 du4 jia4
度己以绳 duo2 ji3 yi3 sheng2
度德量力 duo2 de2 liang4 li4
度数 du4 shu5
庭长 ting2 zhang3
庶几 shu4 ji1
建行 jian4 hang2
开华结果 kai1 hua1 jie2 guo3
开小差 kai1 xiao3 chai1
开户行 kai1 hu4 hang2
开花结果 kai1 hua1 jie1 guo3
异相 yi4 xiang4
弄堂 long4 tang2
弄粉调朱 nong4 fen3 diao4 zhu1
弓调马服 gong1 diao4 ma3 fu2
引吭 yin3 hang2
引着 yin3 zhao2
引绳切墨 yin3 sheng2 qie1 mo4
弟兄 di4 xiong5
弟弟 di4 di5
张牙舞爪 zhang1 ya2 wu3 zhao3
弥撒 mi2 sa5
弥缝 mi2 feng2
弦乐 xian2 yue4
弦切角 xian2 qie1 jiao3
弱冠 ruo4 guan4
弹丸 dan4 wan2
弹坑 dan4 keng1
弹壳 dan4 ke2
弹夹 dan4 jia1
弹尽粮绝 dan4 jin4 liang2 jue2
弹弓 dan4 gong1
弹无虚发 dan4 wu2 xu1 fa1
弹片 dan4 pian4
弹着点 dan4 zhuo2 dian3
弹药 dan4 yao4
弹道 dan4 dao4
弹铗无鱼 dan4 jia2 wu2 yu2
强作解人 qiang3 zuo4 jie3 ren2
强劲 qiang2 jing4
强嘴拗舌 jiang4 zui3 niu4 she2
强将 qiang2 jiang4
强弓劲弩 qiang2 gong1 jing4 nu3
强得易贫 qiang3 de2 yi4 pin2
强横 qiang2 heng4
强死强活 qiang3 si3 qiang3 huo2
强求 qiang3 qiu2
强直自遂 qiang2 zhi2 zi4 sui2
强而后可 qiang3 er2 hou4 ke3
强聒不舍 qiang3 guo1 bu4 she3
强词夺理 qiang3 ci2 duo2 li3
强调 qiang2 diao4
强迫 qiang3 po4
强食自爱 qiang3 shi2 zi4 ai4
强食靡角 qiang3 shi2 mi2 jiao3
归降 gui1 xiang2
当作 dang4 zuo4
当做 dang4 zuo4
当差 dang1 chai1
当成 dang4 cheng2
当真 dang4 zhen1
当着不着 dang1 zhuo2 bu4 zhuo2
当行出色 dang1 hang2 chu1 se4
当轴处中 dang1 zhou2 chu3 zhong1
当铺 dang4 pu4
当间儿 dang1 jian4 er5
彬彬济济 bin1 bin1 ji3 ji3
影子 ying3 zi5
征调 zheng1 diao4
征辟 zheng1 bi4
徇难 xun4 nan4
得当 de2 dang4
得空 de2 kong4
得马折足 de2 ma3 she2 zu2
德薄能鲜 de2 bo2 neng2 xian3
心口相应 xin1 kou3 xiang1 ying1
心宽体胖 xin1 kuan1 ti3 pan2
心急火燎 xin1 ji2 huo3 liao3
忖度 cun3 duo2
忧闷 you1 men4
念头 nian4 tou5
怎么着 zen3 me5 zhao1
怒发冲冠 nu4 fa4 chong1 guan1
怒号 nu4 hao2
怒喝 nu4 he4
怔住 zheng4 zhu4
思量 si1 liang5
急公好义 ji2 gong1 hao4 yi4
怪模怪样 guai4 mu2 guai4 yang4
怪相 guai4 xiang4
总得 zong3 dei3
总行 zong3 hang2
总长 zong3 zhang3
恋恋不舍 lian4 lian4 bu4 she3
恐吓 kong3 he4
恫吓 dong4 he4
恫疑虚喝 dong4 yi2 xu1 he4
恰如其分 qia4 ru2 qi2 fen4
恰当 qia4 dang4
恶不去善 wu4 bu4 qu4 shan4
恶少 e4 shao4
恶居下流 wu4 ju1 xia4 liu2
恶心 e3 xin1
恶意中伤 e4 yi4 zhong4 shang1
恶湿居下 wu4 shi1 ju1 xia4
恶醉强酒 wu4 zui4 qiang3 jiu3
悄声 qiao3 sheng1
悄无声息 qiao3 wu2 sheng1 xi1
悄然 qiao3 ran2
悍将 han4 jiang4
患难 huan4 nan4
悬石程书 xuan2 dan4 cheng2 shu1
悲悲切切 bei1 bei1 qie4 qie1
情见乎辞 qing2 xian4 hu1 ci2
情见势屈 qing2 xian4 shi4 qu1
情调 qing2 diao4
惠更斯 hui4 geng1 si1
惩处 cheng2 chu3
想头 xiang3 tou5
愁山闷海 chou2 shan1 men4 hai3
愁闷 chou2 men4
意兴 yi4 xing4
憋闷 bie1 men4
憎恶 zeng1 wu4
懂得 dong3 de5
懂行 dong3 hang2
懒得 lan3 de5
懒散 lan3 san3
戏班子 xi4 ban1 zi5
成分 cheng2 fen4
成吉思汗 cheng2 ji2 si1 han2
成长 cheng2 zhang3
战将 zhan4 jiang4
户口簿 hu4 kou3 bu4
房子 fang2 zi5
扁担 bian3 dan4
扁舟 pian1 zhou1
扇动 shan1 dong4
扇子 shan4 zi5
扇风机 shan1 feng1 ji1
手不应心 shou3 bu4 ying1 xin1
手相 shou3 xiang4
手脚干净 shou3 jiao3 gan4 jing4
手足异处 shou3 zu2 yi4 chu3
手足重茧 shou3 zu2 chong2 jian3
才干 cai2 gan4
扎实 zha1 shi5
扎挣 zha2 zheng5
扎染 za1 ran3
扑扇 pu1 shan1
扒手 pa2 shou3
扒灰 pa2 hui1
打中 da3 zhong4
打呼噜 da3 hu1 lu5
打哆嗦 da3 duo1 suo5
打场 da3 chang2
打更 da3 geng1
打板子 da3 ban3 zi5
打量 da3 liang5
打闷葫芦 da3 men4 hu2 lu5
打颤 da3 zhan4
打马虎眼 da3 ma3 hu5 yan3
执拗 zhi2 niu4
执着 zhi2 zhuo2
扪参历井 men2 shen1 li4 jing3
扫兴 sao3 xing4
扫帚 sao4 zhou5
扫把 sao4 ba3
扬风扢雅 yang2 feng1 jie2 ya3
扮相 ban4 xiang4
扯纤拉烟 che3 qian4 la1 yan1
扼吭夺食 e4 hang2 duo2 shi2
扼襟控咽 e4 jin1 kong4 yan1
抑塞磊落 yi4 se4 lei3 luo4
投传而去 tou2 zhuan4 er2 qu4
投其所好 tou2 qi2 suo3 hao4
投奔 tou2 ben4
投弹 tou2 dan4
投降 tou2 xiang2
抖搂 dou3 lou1
折子 zhe2 zi5
折箭为誓 she2 jian4 wei2 shi4
折腾 zhe1 teng5
折跟头 zhe1 gen1 tou5
抛撒 pao1 sa3
护士长 hu4 shi5 zhang3
报丧 bao4 sang1
披发文身 pi1 fa4 wen2 shen1
披靡 pi1 mi3
抱法处势 bao4 fa3 chu3 shi4
抱蔓摘瓜 bao4 wan4 zhai1 gua1
抹布 ma1 bu4
抹煞 mo3 sha1
抹粉施脂 mo4 fen3 shi1 zhi1
押解 ya1 jie4
抽调 chou1 diao4
担子 dan4 zi5
担担面 dan4 dan5 mian4
拉纤 la1 qian4
拌和 ban4 huo4
拍子 pai1 zi5
拍纸簿 pai1 zhi3 bu4
拐弯抹角 guai3 wan1 mo4 jiao3
拓本 ta4 ben3
拓片 ta4 pian4
拔本塞源 ba2 ben3 se4 yuan2
拘泥 ju1 ni4
拘神遣将 ju1 shen2 qian3 jiang4
招降 zhao1 xiang2
拜将封侯 bai4 jiang4 feng1 hou2
拥塞 yong1 se4
择菜 zhai2 cai4
拮据 jie2 ju1
拱券 gong3 xuan4
拱手而降 gong3 shou3 er2 xiang2
拳头 quan2 tou5
拽巷啰街 zhuai4 xiang4 luo2 jie1
拽耙扶犁 zhuai1 pa2 fu2 li2
拾掇 shi2 duo5
指头 zhi3 tou5
指山说磨 zhi3 shan1 shuo1 mo4
挑么挑六 tiao1 yao1 tiao1 liu4
挑动 tiao3 dong4
挑唆 tiao3 suo1
挑唇料嘴 tiao3 chun2 liao4 zui3
挑大梁 tiao3 da4 liang2
挑子 tiao1 zi5
挑战 tiao3 zhan4
挑担 tiao1 dan4
挑拨 tiao3 bo1
挑明 tiao3 ming2
挑灯 tiao3 deng1
挑牙料唇 tiao3 ya2 liao4 chun2
挑花 tiao3 hua1
挑衅 tiao3 xin4
挑逗 tiao3 dou4
挣扎 zheng1 zha2
挨个儿 ai1 ge4 er5
挨山塞海 ai1 shan1 se4 hai3
挨斗 ai2 dou4
捆扎 kun3 za1
捋虎须 luo1 hu3 xu1
损兵折将 sun3 bing1 zhe2 jiang4
换行 huan4 hang2
捣虚撇抗 dao3 xu1 pie1 kang4
捻子 nian3 zi5
排忧解难 pai2 you1 jie3 nan4
排长 pai2 zhang3
排难解纷 pai2 nan4 jie3 fen1
掞藻飞声 shan4 zao3 fei1 sheng1
接种 jie1 zhong4
推干就湿 tui1 gan4 jiu4 shi1
推磨 tui1 mo4
掷弹筒 zhi4 dan4 tong3
掺和 chan1 huo5
揆情度理 kui2 qing2 duo2 li3
揎拳捋袖 xuan1 quan2 luo1 xiu4
提干 ti2 gan4
提调 ti2 diao4
提防 di1 fang2
握拳透爪 wo4 quan2 tou4 zhao3
揣度 chuai3 duo2
揣手儿 chuai1 shou3 er5
搀和 chan1 huo5
搀行夺市 chan1 hang2 duo2 shi4
搁得住 ge2 de5 zhu4
搅和 jiao3 huo5
搅混 jiao3 hun2
搜岩采干 sou1 yan2 cai3 gan4
搪塞 tang2 se4
摇滚乐 yao2 gun3 yue4
摊子 tan1 zi5
摩挲 mo2 suo1
摸不着边 mo1 bu4 zhuo2 bian1
摸门不着 mo1 men2 bu4 zhao2
摽梅之年 biao4 mei2 zhi1 nian2
撇开 pie1 kai1
撒呓挣 sa1 yi4 zheng5
撒布 sa3 bu4
撒播 sa3 bo1
撒豆成兵 sa3 dou4 cheng2 bing1
播撒 bo1 sa3
播糠眯目 bo1 kang1 mi2 mu4
撮合 cuo1 he5
撮科打哄 cuo1 ke1 da3 hong4
擂天倒地 lei2 tian1 dao3 di4
擂鼓 lei2 gu3
擢发难数 zhuo2 fa4 nan2 shu3
擿埴索涂 zhai1 zhi2 suo3 tu2
攀蟾折桂 pan1 chan2 she2 gui4
攒三聚五 cuan2 san1 ju4 wu3
攒动 cuan2 dong4
攒眉 cuan2 mei2
攒眉蹙额 cuan2 mei5 cu4 e2
攒锋聚镝 cuan2 feng1 ju4 di2
攒零合整 cuan2 ling2 he2 zheng3
支着儿 zhi1 zhao1 er5
支行 zhi1 hang2
改弦更张 gai3 xian2 geng1 zhang1
放假 fang4 jia4
救苦救难 jiu4 ku3 jiu4 nan4
教学相长 jiao4 xue2 xiang1 zhang3
教猱升木 jiao1 nao2 sheng1 mu4
教长 jiao4 zhang3
散乱 san3 luan4
散件 san3 jian4
散体 san3 ti3
散光 san3 guang1
散兵 san3 bing1
散剂 san3 ji4
散射 san3 she4
散居 san3 ju1
散户 san3 hu4
散文 san3 wen2
散板 san3 ban3
散架 san3 jia4
散漫 san3 man4
散碎 san3 sui4
散装 san3 zhuang1
散见 san3 jian4
散记 san3 ji4
数一数二 shu3 yi1 shu3 er4
数不清 shu3 bu4 qing1
数不着 shu3 bu4 zhao2
数不胜数 shu3 bu4 sheng4 shu3
数九 shu3 jiu3
数以万计 shu3 yi3 wan4 ji4
数典忘祖 shu3 dian3 wang4 zu3
数得上 shu3 de5 shang4
数得着 shu3 de5 zhao2
数数 shuo4 shuo4
数来宝 shu3 lai2 bao3
数理逻辑 shu4 li3 luo2 ji5
数白论黄 shu3 bai2 lun4 huang2
数米而炊 shu3 mi3 er2 chui1
数米量柴 shu3 mi3 liang2 chai2
数落 shu3 luo4
数黑论黄 shu3 hei1 lun4 huang2
整躬率物 zheng3 gong1 shuai4 wu4
整顿干坤 zheng3 dun4 gan4 kun1
文武差事 wen2 wu3 chai1 shi4
文蛤 wen2 ge2
斗篷 dou3 peng5
斗转参横 dou3 zhuan3 shen1 heng2
斩将搴旗 zhan3 jiang4 qian1 qi2
断喝 duan4 he4
方领圆冠 fang1 ling3 yuan2 guan4
施舍 shi1 she3
族长 zu2 zhang3
无下箸处 wu2 xia4 zhu4 chu3
无伤无臭 wu2 shang1 wu2 xiu4
无声无臭 wu2 sheng1 wu2 xiu4
无孔不钻 wu2 kong3 bu4 zuan4
无的放矢 wu2 di4 fang4 shi3
无间 wu2 jian4
日削月割 ri4 xue1 yue4 ge1
日头 ri4 tou5
日子 ri4 zi5
日月参辰 ri4 yue4 shen1 chen2
日省月修 ri4 xing3 yue4 xiu1
日省月试 ri4 xing3 yue4 shi4
日记簿 ri4 ji4 bu4
旦角 dan4 jue2
早占勿药 zao3 zhan1 wu4 yao4
时调 shi2 diao4
明晃晃 ming2 huang3 huang3
易传 yi4 zhuan4
易地而处 yi4 di4 er2 chu3
星宿 xing1 xiu4
星相 xing1 xiang4
春假 chun1 jia4
昭德塞违 zhao1 de2 se4 wei2
昼度夜思 zhou4 duo2 ye4 si1
显得 xian3 de5
晃眼 huang3 yan3
晃荡 huang4 dang5
晓得 xiao3 de5
晕头转向 yun1 tou2 zhuan4 xiang4
晕船 yun4 chuan2
晕车 yun4 che1
晚食当肉 wan3 shi2 dang4 rou4
晦盲否塞 hui4 mang2 pi3 se4
晨昏定省 chen2 hun1 ding4 xing3
普天率土 pu3 tian1 shuai4 tu3
晰毛辨发 xi1 mao2 bian4 fa4
暑假 shu3 jia4
暖和 nuan3 huo5
暴腮龙门 pu4 sai1 long2 men2
暴虎冯河 bao4 hu3 ping2 he2
暴衣露冠 pu4 yi1 lu4 guan4
曝光 bao4 guang1
曲子 qu3 zi5
曲调 qu3 diao4
曲高和寡 qu3 gao1 he4 gua3
曳光弹 ye4 guang1 dan4
更仆难数 geng1 pu2 nan2 shu3
更令明号 geng1 ling4 ming2 hao4
更动 geng1 dong4
更名 geng1 ming2
更名改姓 geng1 ming2 gai3 xing4
更唱迭和 geng1 chang4 die2 he2
更夫 geng1 fu1
更始 geng1 shi3
更姓改物 geng1 xing4 gai3 wu4
更年期 geng1 nian2 qi1
更待干罢 geng4 dai4 gan4 ba4
更换 geng1 huan4
更改 geng1 gai3
更新 geng1 xin1
更替 geng1 ti4
更正 geng1 zheng4
更生 geng1 sheng1
更衣 geng1 yi1
更迭 geng1 die2
更长梦短 geng1 chang2 meng4 duan3
更鼓 geng1 gu3
曾参杀人 zeng1 shen1 sha1 ren2
曾孙 zeng1 sun1
曾母投杼 zeng1 mu3 tou2 zhu4
曾祖 zeng1 zu3
月中折桂 yue4 zhong1 she2 gui4
月氏 yue4 zhi1
月相 yue4 xiang4
月落参横 yue4 luo4 shen1 heng2
有机玻璃 you3 ji1 bo1 li5
有点儿 you3 dian3 er5
有的放矢 you3 di4 fang4 shi3
有隙可乘 you3 xi4 ke3 cheng4
服丧 fu2 sang1
服服帖帖 fu2 fu5 tie1 tie1
望风响应 wang4 feng1 xiang3 ying1
朝升暮合 zhao1 sheng1 mu4 ge3
朝夕 zhao1 xi1
朝攀暮折 zhao1 pan1 mu4 she2
朝朝 zhao1 zhao1
朝朝朝落 zhao1 chao2 zhao1 luo4
朝气 zhao1 qi4
朝霞 zhao1 xia2
朝鲜族 chao2 xian3 zu2
木头 mu4 tou5
木干鸟栖 mu4 gan4 niao3 qi1
木模 mu4 mu2
未了 wei4 liao3
末了 mo4 liao3
本分 ben3 fen4
本子 ben3 zi5
本相 ben3 xiang4
本行 ben3 hang2
朴刀 po1 dao1
机长 ji1 zhang3
杀妻求将 sha1 qi1 qiu2 jiang4
杆儿 gan3 er2
杆子 gan1 zi5
杆菌 gan3 jun1
杉木 sha1 mu4
李广不侯 li3 guang3 bu4 hou4
材优干济 cai2 you1 gan1 ji3
村长 cun1 zhang3
束缊还妇 shu4 yun1 huan2 fu4
杠子 gang4 zi5
杠杆 gang4 gan3
条几 tiao2 ji1
条子 tiao2 zi5
来头 lai2 tou5
来得 lai2 de5
杯子 bei1 zi5
松散 song1 san3
板上钉钉 ban3 shang4 ding4 ding1
极深研几 ji2 shen1 yan2 ji1
枕头 zhen3 tou5
林子 lin2 zi5
林荫道 lin2 yin1 dao4
枝大于本 zh da4 yu2 ben3
枝干 zhi1 gan4
枝干相持 zhi1 gan4 xiang1 chi2
枝杈 zhi1 cha4
枞阳 zong1 yang2
枪弹 qiang1 dan4
枪杆 qiang1 gan3
枪杆子 qiang1 gan3 zi5
枪林弹雨 qiang1 lin2 dan4 yu3
枯树生华 ku1 shu4 sheng1 hua1
架子 jia4 zi5
柏拉图 bo2 la1 tu2
柏林 bo2 lin2
染坊 ran3 fang2
柚木 you2 mu4
柜子 gui4 zi5
柞丝绸 zuo4 si1 chou2
柞蚕 zuo4 can2
查处 cha2 chu3
柱子 zhu4 zi5
柿子 shi4 zi5
栅栏 zha4 lan5
标的 biao1 di4
树干 shu4 gan4
树杈 shu4 cha4
树碑立传 shu4 bei1 li4 zhuan4
树荫 shu4 yin1
栓塞 shuan1 se4
校准 jiao4 zhun3
校勘 jiao4 kan1
校场 jiao4 chang3
校对 jiao4 dui4
校本 jiao4 ben3
校样 jiao4 yang4
校核 jiao4 he2
校正 jiao4 zheng4
校注 jiao4 zhu4
校点 jiao4 dian3
校短量长 jiao4 duan3 liang2 chang2
校订 jiao4 ding4
校长 xiao4 zhang3
校阅 jiao4 yue4
校验 jiao4 yan4
样子 yang4 zi5
核儿 hu2 er5
核弹 he2 dan4
格子 ge2 zi5
格调 ge2 diao4
栽种 zai1 zhong4
桂折兰摧 gui4 she2 lan2 cui1
桌子 zhuo1 zi5
桑户棬枢 sang1 hu4 juan4 shu1
桑给巴尔 sang1 ji3 ba1 er3
桑荫不徙 sang1 yin1 bu4 xi3
桑荫未移 sang1 yin1 wei4 yi2
桔子 ju2 zi5
桔梗 jie2 geng3
梗塞 geng3 se4
检察长 jian3 cha2 zhang3
棍子 gun4 zi5
棒喝 bang4 he4
椅子 yi3 zi5
椎埋屠狗 chui2 mai2 tu2 gou3
椎埋狗窃 chui2 mai2 gou3 qie4
椎心泣血 chui2 xin1 qi4 xue4
椎心饮泣 chui2 xin1 yin3 qi4
椎牛发冢 chui2 niu2 fa4 zhong3
椎牛歃血 chui2 niu2 sha4 xue4
椎牛飨士 chui2 niu2 xiang3 shi4
楞眉横眼 leng2 mei2 heng4 yan3
榔头 lang2 tou5
榴弹 liu2 dan4
槛花笼鹤 jian4 hua1 long2 he4
模具 mu2 ju4
模子 mu2 zi5
模板 mu2 ban3
模样 mu2 yang4
模模糊糊 mo2 mo2 hu5 hu1
模糊 mo2 hu5
横恩滥赏 heng4 en1 lan4 shang3
横抢硬夺 heng4 qiang3 ying4 duo2
横暴 heng4 bao4
横祸 heng4 huo4
横蛮 heng4 man2
横财 heng4 cai2
次长 ci4 zhang3
欺行霸市 qi1 hang2 ba4 shi4
款识 kuan3 zhi4
歙漆阿胶 she4 qi1 e1 jiao1
止咳 zhi3 ke2
正中下怀 zheng4 zhong4 xia4 huai2
正传 zheng4 zhuan4
正儿八经 zheng4 er5 ba1 jing1
正冠李下 zheng4 guan4 li3 xia4
正切 zheng4 qie1
正当防卫 zheng4 dang4 fang2 wei4
正旦 zheng1 dan4
正月 zheng1 yue4
正着 zheng4 zhao2
正身率下 zheng4 shen1 shuai4 xia4
此发彼应 ci3 fa1 bi3 ying1
此唱彼和 ci3 chang4 bi3 he4
步调 bu4 diao4
武将 wu3 jiang4
死劲儿 si3 jin4 er5
殉难 xun4 nan4
殷红 yan1 hong2
毁冠裂裳 hui3 guan1 lie4 chang2
毁家纾难 hui3 jia1 shu1 nan4
毁舟为杕 hui3 zhou1 wei2 duo4
毋宁 wu2 ning4
比物属事 bi3 wu4 zhu3 shi4
毛发 mao2 fa4
毛遂堕井 mao2 sui2 duo4 jing3
毫发不爽 hao2 fa4 bu4 shuang3
民乐 min2 yue4
气冲斗牛 qi4 chong1 dou3 niu2
气头上 qi4 tou2 shang5
气息奄奄 qi4 xi1 yan1 yan1
气闷 qi4 men4
氢弹 qing1 dan4
水分 shui3 fen4
水漂儿 shui3 piao1 er5
水调歌头 shui3 diao4 ge1 tou2
汉藏语系 han4 zang4 yu3 xi4
汗褂儿 han4 gua4 er5
汝成人耶 ru3 cheng2 ren2 ye2
沉没 chen2 mo4
沉着 chen2 zhuo2
沉闷 chen2 men4
沐猴而冠 mu4 hou2 er2 guan4
沙参 sha1 shen1
沙子 sha1 zi5
没入 mo4 ru4
没头没尾 mei2 tou2 mo4 wei3
没头苍蝇 mei2 tou2 cang1 ying5
没奈何 mo4 nai4 he2
没完没了 mei2 wan2 mei2 liao3
没意思 mei2 yi4 si5
没收 mo4 shou1
没没无闻 mo4 mo4 wu2 wen2
没空 mei2 kong4
没药 mo4 yao4
没落 mo4 luo4
没谱儿 mei2 pu3 er5
河北梆子 he2 bei3 bang1 zi5
河南梆子 he2 nan2 bang1 zi5
沸沸汤汤 fei4 fei4 shang1 shang1
油坊 you2 fang2
油干灯尽 you2 gan4 deng1 jin4
油腔滑调 you2 qiang1 hua2 diao4
治丧 zhi4 sang1
泄露 xie4 lou4
法帖 fa3 tie4
法相 fa3 xiang4
法相宗 fa3 xiang4 zong1
法轮常转 fa3 lun2 chang2 zhuan4
泡桐 pao1 tong2
波属云委 bo1 zhu3 yun2 wei3
波骇云属 bo1 hai4 yun2 zhu3
泣数行下 qi4 shu4 hang2 xia4
泥娃娃 ni2 wa2 wa5
泰来否 tai4 lai2 pi3
泰然处之 tai4 ran2 chu3 zhi1
洁身自好 jie2 shen1 zi4 hao4
洋洋纚纚 yang2 yang2 sa3 sa3
洋相 yang2 xiang4
洋行 yang2 hang2
津关险塞 jin1 guan1 xian3 sai4
洪炉燎发 hong2 lu2 liao2 fa4
流弹 liu2 dan4
浆糊 jiang4 hu5
济南 ji3 nan2
济济一堂 ji3 ji3 yi1 tang2
浓抹淡妆 nong2 mo4 dan4 zhuang1
浓荫 nong2 yin1
浩浩汤汤 hao4 hao4 shang1 shang1
浪头 lang4 tou5
浮收勒折 fu2 shou1 le4 she2
海参 hai3 shen1
浸没 jin4 mo4
消长 xiao1 zhang3
淋病 lin4 bing4
淡然处之 dan4 ran2 chu3 zhi1
淤塞 yu1 se4
深仇宿怨 shen1 chou2 xiu3 yuan4
深厉浅揭 shen1 li4 qian3 qi4
深恶痛疾 shen1 wu4 tong4 ji2
深恶痛绝 shen1 wu4 tong4 jue2
深文曲折 shen1 wen2 qu3 she2
深更半夜 shen1 geng1 ban4 ye4
混应滥应 hun4 ying1 lan4 ying1
混混噩噩 hun2 hun2 e4 e4
混蛋 hun2 dan4
淹没 yan1 mo4
清都绛阙 qing1 dou1 jiang4 que4
渐不可长 jian4 bu4 ke3 zhang3
渔夺侵牟 yu2 duo2 qin1 mou2
游手好闲 you2 shou3 hao4 xian2
游说 you2 shui4
湮没 yan1 mo4
溜达 liu1 da5
溢美溢恶 yi4 mei3 yi4 wu4
滂沱大雨 pang2 tuo2 da4 yu3
滋长 zi1 zhang3
滴溜儿 di1 liu4 er5
滴滴答答 di1 di1 da1 da1
漂亮 piao4 liang5
漂洗 piao3 xi3
漂漂亮亮 piao4 piao4 liang5 liang5
漂白 piao3 bai2
漏尽更阑 lou4 jin4 geng1 lan2
潦原浸天 lao3 yuan2 jin4 tian1
激将 ji1 jiang4
火急火燎 huo3 ji2 huo3 liao3
火烧火燎 huo3 shao1 huo3 liao3
灯笼 deng1 long5
灵长目 ling2 zhang3 mu4
灾难 zai1 nan4
炫玉贾石 xuan4 yu4 gu3 shi2
炮仗 pao4 zhang5
炮制 pao2 zhi4
炮弹 pao4 dan4
炮烙 pao2 luo4
炰鳖脍鲤 fou3 bie1 kuai4 li3
炸弹 zha4 dan4
炸糕 zha2 gao1
点中 dian3 zhong4
点子 dian3 zi5
点将 dian3 jiang4
点着 dian3 zhao2
烟卷儿 yan1 juan3 er5
烟幕弹 yan1 mu4 dan4
烟熏火燎 yan1 xun1 huo3 liao3
烦闷 fan2 men4
烫发 tang4 fa4
热得快 re4 de5 kuai4
烹龙炮凤 peng1 long2 pao2 feng4
煞住 sha1 zhu4
煞车 sha1 che1
煞风景 sha1 feng1 jing3
照明弹 zhao4 ming2 dan4
照相 zhao4 xiang4
熨帖 yu4 tie1
熬更守夜 ao2 geng1 shou3 ye4
燃烧弹 ran2 shao1 dan4
燎发摧枯 liao3 fa4 cui1 ku1
燕京 yan1 jing1
燕处危巢 yan4 chu3 wei1 chao2
燕子 yan4 zi5
燕山 yan1 shan1
燕岱之石 yan1 dai4 zhi1 shi2
燕昭好马 yan1 zhao1 hao3 ma3
燕昭市骏 yan1 zhao1 shi4 jun4
燕歌赵舞 yan1 ge1 zhao4 wu3
燕石妄珍 yan1 shi2 wang4 zhen1
燕赵 yan1 zhao4
燕金募秀 yan1 jin1 mu4 xiu4
燕驾越毂 yan1 jia4 yue4 gu3
燕骏千金 yan1 jun4 qian1 jin1
爪哇 zhao3 wa1
爪子 zhua3 zi5
爪尖儿 zhua3 jian1 er5
爪牙 zhao3 ya2
爱人好士 ai4 ren2 hao4 shi4
爱好 ai4 hao4
爵士乐 jue2 shi4 yue4
爷爷 ye2 ye5
爸爸 ba4 ba5
片儿 pian4 er5
片子 pian1 zi5
片言只字 pian4 yan2 zhi3 zi4
片言只语 pian4 yan2 zhi3 yu3
牌子 pai2 zi5
牟利 mou2 li4
牟取 mou2 qu3
牢什古子 lao2 shi2 gu3 zi5
牵强 qian1 qiang3
犍为 qian2 wei2
犯得上 fan4 de5 shang4
犯得着 fan4 de5 zhao2
犯而不校 fan4 er2 bu4 jiao4
狐狸 hu2 li5
狐狸尾巴 hu2 li5 wei3 ba5
狗续侯冠 gou3 xu4 hou4 guan4
狧穅及米 shi4 kang1 ji2 mi3
独处 du2 chu3
狮子 shi1 zi5
狼藉 lang2 ji2
猛将 meng3 jiang4
猜中 cai1 zhong4
猜度 cai1 duo2
猪圈 zhu1 juan4
猴子 hou2 zi5
率先垂范 shuai4 xian1 chui2 fan4
率兽食人 shuai4 shou4 shi2 ren2
率土同庆 shuai4 tu3 tong2 qing4
率土归心 shuai4 tu3 gui1 xin1
率尔成章 shuai4 er3 cheng2 zhang1
率性 shuai4 xing4
率由旧章 shuai4 you2 jiu4 zhang1
率直 shuai4 zhi2
率真 shuai4 zhen1
率领 shuai4 ling3
率马以骥 shuai4 ma3 yi3 ji4
玉卮无当 yu4 zhi1 wu2 dang4
王八 wang2 ba5
王爷 wang2 ye5
王贡弹冠 wang2 gong4 dan4 guan4
玩儿不转 wan2 er2 bu4 zhuan4
玻璃纤维 bo1 li5 xian1 wei2
玻璃钢 bo1 li5 gang1
班长 ban1 zhang3
琅嬛福地 lang2 huan2 fu2 di4
理发师 li3 fa4 shi1
琴瑟之好 qin2 se4 zhi1 hao4
琵琶 pi2 pa5
瓜葛 gua1 ge2
瓜葛相连 gua1 ge2 xiang1 lian2
瓜蔓 gua1 wan4
瓦岗军 wa3 gang1 jun1
瓶子 ping2 zi5
甘分随时 gan1 fen4 sui2 shi2
甘处下流 gan1 chu3 xia4 liu2
生发 sheng1 fa4
生死簿 sheng1 si3 bu4
生长 sheng1 zhang3
用处 yong4 chu5
甲冠天下 jia3 guan4 tian1 xia4
甲壳 jia3 qiao4
电荷 dian4 he4
画荻和丸 hua4 di2 huo4 wan2
畜产 xu4 chan3
畜养 xu4 yang3
畜妻养子 xu4 qi1 yang3 zi3
畜牧 xu4 mu4
畜生 chu4 sheng5
番禺 pan1 yu2
疏不间亲 shu1 bu4 jian4 qin1
疙疙瘩瘩 ge1 ge5 da1 da1
疟疾 nve4 ji5
病假 bing4 jia4
症结 zheng1 jie2
痛自创艾 tong4 zi4 chuang1 yi4
瘦削 shou4 xue1
瘪三 bie1 san1
癖好 pi3 hao4
登坛拜将 deng1 tan2 bai4 jiang4
白发 bai2 fa4
白术 bai2 zhu2
白衣卿相 bai2 yi1 qing1 xiang4
百兽率舞 bai3 shou4 shuai4 wu3
百发百中 bai3 fa1 bai3 zhong4
百夫长 bai3 fu1 zhang3
百孔千创 bai3 kong3 qian1 chuang1
的士 di1 shi4
的的确确 di2 di2 que4 que4
的确 di2 que4
皇上 huang2 shang5
皮夹 pi2 jia1
盐分 yan2 fen4
盒子 he2 zi5
盖头 gai4 tou5
盖子 gai4 zi5
盘子 pan2 zi5
目不暇给 mu4 bu4 xia2 ji3
目挑心招 mu4 tiao3 xin1 zhao1
目无尊长 mu4 wu2 zun1 zhang3
目的 mu4 di4
直奔 zhi2 ben4
直截了当 zhi2 jie2 liao3 dang4
直率 zhi2 shuai4
相中 xiang1 zhong4
相位 xiang4 wei4
相公 xiang4 gong5
相册 xiang4 ce4
相切相磋 xiang1 qie1 xiang1 cuo1
相国 xiang4 guo2
相图 xiang4 tu2
相士 xiang4 shi4
相声 xiang4 sheng5
相处 xiang1 chu3
相女配夫 xiang4 nv3 pei4 fu1
相时度力 xiang1 shi2 duo2 li4
相时而动 xiang4 shi2 er2 dong4
相机 xiang4 ji1
相率 xiang1 shuai4
相称 xiang1 chen4
相貌 xiang4 mao4
相门有相 xiang4 men2 you3 xiang4
相间 xiang1 jian4
相面 xiang4 mian4
相马 xiang4 ma3
相鼠有皮 xiang4 shu3 you3 pi2
盼头 pan4 tou5
省亲 xing3 qin1
省察 xing3 cha2
省得 sheng3 de5
省悟 xing3 wu4
省视 xing3 shi4
省长 sheng3 zhang3
看中 kan4 zhong4
看头 kan4 tou5
看守 kan1 shou3
看家 kan1 jia1
看得起 kan4 de5 qi3
看护 kan1 hu4
看押 kan1 ya1
看相 kan4 xiang4
看管 kan1 guan3
看门 kan1 men2
真相 zhen1 xiang4
眩晕 xuan4 yun4
眯缝 mi1 feng5
眼泡 yan3 pao1
着人先鞭 zhuo2 ren2 xian1 bian1
着凉 zhao2 liang2
着力 zhuo2 li4
着实 zhuo2 shi2
着床 zhuo2 chuang2
着急 zhao2 ji2
着想 zhuo2 xiang3
着意 zhuo2 yi4
着手 zhuo2 shou3
着数 zhao1 shu4
着法 zhao1 fa3
着火 zhao2 huo3
着眼 zhuo2 yan3
着色 zhuo2 se4
着落 zhuo2 luo4
着迷 zhao2 mi2
着重 zhuo2 zhong4
着陆 zhuo2 lu4
着魔 zhao2 mo2
睡着 shui4 zhao2
睡觉 shui4 jiao4
督率 du1 shuai4
瞧得起 qiao2 de5 qi3
知了 zhi1 liao3
知会 zhi1 hui5
知疼着热 zhi1 teng2 zhao2 re4
知识 zhi1 shi5
知识面 zhi1 shi5 mian4
短发 duan3 fa4
矮子 ai3 zi5
石头 shi2 tou5
石子儿 shi2 zi3 er5
石室金匮 shi2 shi4 jin1 gui4
石磨 shi2 mo4
石英玻璃 shi2 ying1 bo1 li5
破家为国 po4 jia1 wei4 guo2
破觚为圜 po4 gu1 wei2 yuan2
硕望宿德 shuo4 wang4 xiu3 de2
硕果累累 shuo4 guo3 lei2 lei2
硝云弹雨 xiao1 yun2 dan4 yu3
碌碡 liu4 zhou5
碑帖 bei1 tie4
碾坊 nian3 fang2
磨削 mo2 xue1
磨坊 mo4 fang2
磨房 mo4 fang2
磨盘 mo4 pan2
磨砻镌切 mo2 long2 juan1 qie1
磨蹭 mo2 ceng5
磨难 mo2 nan4
礼乐 li3 yue4
礼崩乐坏 li3 beng1 yue4 huai4
社长 she4 zhang3
神不守舍 shen2 bu4 shou3 she3
神出鬼没 shen2 chu1 gui3 mo4
神差鬼使 shen2 chai1 gui3 shi3
神武挂冠 shen2 wu3 gua4 guan4
神龙失埶 shen2 long2 shi1 shi4
禁不住 jin1 bu4 zhu4
禁不起 jin1 bu4 qi3
禁得住 jin1 de5 zhu4
禁得起 jin1 de5 qi3
禁舍开塞 jin4 she3 kai1 sai1
福相 fu2 xiang4
离间 li2 jian4
秀出班行 xiu4 chu1 ban1 hang2
私了 si1 liao3
种地 zhong4 di4
种子 zhong3 zi5
种树 zhong4 shu4
种殖 zhong4 zhi2
种瓜 zhong4 gua1
种瓜得瓜 zhong4 gua1 de2 gua1
种菜 zhong4 cai4
种豆 zhong4 dou4
种豆得豆 zhong4 dou4 de2 dou4
科教片 ke1 jiao4 pian1
科长 ke1 zhang3
秘鲁 bi4 lu3
秤杆 cheng4 gan3
积谗糜骨 ji1 chan2 mei2 gu3
称体裁衣 chen4 ti3 cai2 yi1
称呼 cheng1 hu5
称家有无 chen4 jia1 you3 wu2
称德度功 cheng1 de2 duo2 gong1
称心 chen4 xin1
称职 chen4 zhi2
移的就箭 yi2 di4 jiu4 jian4
稀里哗啦 xi1 li5 hua1 la1
稀里糊涂 xi1 li5 hu2 tu2
稍息 shao4 xi1
稚齿婑媠 zhi4 chi3 wo3 tuo2
稽首 qi3 shou3
穴居野处 xue2 ju1 ye3 chu3
穷形尽相 qiong2 xing2 jin4 xiang4
穷追不舍 qiong2 zhui1 bu4 she3
空位 kong4 wei4
空余 kong4 yu2
空儿 kong4 er5
空包弹 kong1 bao1 dan4
空地 kong4 di4
空子 kong4 zi5
空当 kong4 dang1
空格 kong4 ge2
空白 kong4 bai2
空缺 kong4 que1
空腹便便 kong1 fu4 pian2 pian2
空转 kong1 zhuan4
空闲 kong4 xian2
空隙 kong4 xi4
空难 kong1 nan4
空额 kong4 e2
穿红着绿 chuan1 hong2 zhuo2 lv4
窗明几净 chuang1 ming2 ji1 jing4
窝囊 wo1 nang5
窝里斗 wo1 li5 dou4
站长 zhan4 zhang3
童颜鹤发 tong2 yan2 he4 fa4
竹子 zhu2 zi5
竹筒倒豆子 zhu2 tong3 dao4 dou4 zi5
竹篮打水 zhu2 lan2 da2 shui3
笔杆 bi3 gan3
笔杆子 bi3 gan3 zi5
笔调 bi3 diao4
笼子 long2 zi5
笼络 long3 luo4
笼统 long3 tong3
笼罩 long3 zhao4
笼鸟槛猿 long2 niao3 jian4 yuan2
答应 da1 ying5
答理 da1 li5
答腔 da1 qiang1
筷子 kuai4 zi5
简丝数米 jian3 si1 shu3 mi3
管乐 guan3 yue4
箪食瓢饮 dan1 si4 piao2 yin3
箱笼 xiang1 long3
篮子 lan2 zi5
簸土扬沙 bo3 tu3 yang2 sha1
簸箕 bo4 ji5
簿册 bu4 ce4
簿子 bu4 zi5
簿籍 bu4 ji2
簿记 bu4 ji4
籍没 ji2 mo4
粗心大意 cu1 xin1 da4 yi5
粗率 cu1 shuai4
粘着 nian2 zhuo2
精干 jing1 gan4
精当 jing1 dang4
精明强干 jing1 ming2 qiang2 gan4
糊弄 hu4 nong4
糊涂虫 hu2 tu5 chong2
糊涂账 hu2 tu5 zhang4
糊糊 hu1 hu5
糨糊 jiang4 hu5
系带 ji4 dai4
紧追不舍 jin3 zhui1 bu4 she3
累赘 lei2 zhui5
絮叨 xu4 dao5
纠葛 jiu1 ge2
红不棱登 hong2 bu4 leng1 deng1
红彤彤 hong2 tong1 tong1
红得发紫 hong2 de5 fa1 zi3
红晕 hong2 yun4
红澄澄 hong2 deng5 deng5
红绳系足 hong2 sheng2 ji4 zu2
红苕 hong2 shao2
纤夫 qian4 fu1
纤手 qian4 shou3
纤绳 qian4 sheng2
约摸 yue1 mo5
约莫 yue1 mo5
纪传体 ji4 zhuan4 ti3
纳闷 na4 men4
纳降 na4 xiang2
组分 zu3 fen4
组长 zu3 zhang3
终了 zhong1 liao3
经传 jing1 zhuan4
经幢 jing1 chuang2
绑扎 bang3 za1
结发 jie2 fa4
结实 jie1 shi5
结巴 jie1 ba5
结扎 jie2 za1
结结实实 jie1 jie1 shi2 shi2
结结巴巴 jie1 jie1 ba1 ba1
给与 ji3 yu3
给予 ji3 yu3
给付 ji3 fu4
给养 ji3 yang3
给水 ji3 shui3
统率 tong3 shuai4
绣花枕头 xiu4 hua1 zhen3 tou5
绳子 sheng2 zi5
绸缪 chou2 mou2
绿林 lu4 lin2
绿树成荫 lv4 shu4 cheng2 yin1
绿荫 lv4 yin1
缘分 yuan2 fen4
缝制 feng2 zhi4
缝合 feng2 he2
缝子 feng4 zi5
缝纫 feng2 ren4
缝缀 feng2 zhui4
缝补 feng2 bu3
缠夹 chan2 jia1
缥缈 piao1 miao3
缩砂密 su4 sha1 mi4
罪过 zui4 guo5
罹难 li2 nan4
羊圈 yang2 juan4
美发 mei3 fa4
羞人答答 xiu1 ren2 da1 da1
羞答答 xiu1 da1 da1
群氓 qun2 meng2
翘楚 qiao2 chu3
翘足引领 qiao2 zu2 yin3 ling3
翘首 qiao2 shou3
老将 lao3 jiang4
老少 lao3 shao4
老师宿儒 lao3 shi1 xiu3 ru2
老来少 lao3 lai2 shao4
考勤簿 kao3 qin2 bu4
耍笔杆 shua3 bi3 gan3
耕种 geng1 zhong4
耳朵 er3 duo5
聪明 cong1 ming5
股长 gu3 zhang3
肤受之愬 fu1 shou4 zhi1 su4
背包 bei1 bao1
背带 bei1 dai4
背曲腰躬 bei4 qu3 yao1 gong1
背篓 bei1 lou3
背负 bei1 fu4
背黑锅 bei1 hei1 guo1
胖子 pang4 zi5
胡同 hu2 tong4
胡子 hu2 zi5
胳膊 ge1 bo5
胳臂 ge1 bei5
胶着 jiao1 zhuo2
能不称官 neng2 bu4 chen4 guan1
能干 neng2 gan4
脉脉 mo4 mo4
脊梁骨 ji3 liang5 gu3
脖子 bo2 zi5
脖颈 bo2 geng3
脚丫子 jiao3 ya1 zi5
脚爪 jiao3 zhao3
脚色 jue2 se4
脱发 tuo1 fa4
腔调 qiang1 diao4
腰杆 yao1 gan3
膀胱 pang2 guang1
膏药 gao1 yao5
膏车秣马 gao4 che1 mo4 ma3
臊子 sao4 zi5
臧否 zang1 pi3
自个儿 zi4 ge3 er5
自传 zi4 zhuan4
自吹自擂 zi4 chui1 zi4 lei2
自怨自艾 zi4 yuan4 zi4 yi4
自省 zi4 xing3
自禁 zi4 jin1
自给 zi4 ji3
自转 zi4 zhuan4
臭味相投 xiu4 wei4 xiang1 tou2
至当不易 zhi4 dang4 bu4 yi4
舅子 jiu4 zi5
舅母 jiu4 mu5
舅舅 jiu4 jiu5
舌头 she2 tou5
舌苔 she2 tai1
舍命 she3 ming4
舍己为人 she3 ji3 wei4 ren2
舍己为公 she3 ji3 wei4 gong1
舍得 she3 de5
舍我其谁 she3 wo3 qi2 shui2
舍短取长 she3 duan3 qu3 chang2
舍策追羊 she3 ce4 zhui1 yang2
舍身 she3 shen1
舍身为国 she3 shen1 wei2 guo2
舍近求远 she3 jin4 qiu2 yuan3
良将 liang2 jiang4
艰难竭蹶 jian1 nan2 jie2 jue2
色相 se4 xiang4
色调 se4 diao4
节假日 jie2 jia4 ri4
节骨眼 jie1 gu3 yan3
芋头 yu4 tou5
芥末 jie4 mo5
芫荽 yan2 sui5
花不棱登 hua1 bu4 leng1 deng1
花事了 hua1 shi4 liao3
花呢 hua1 ni2
花岗石 hua1 gang1 shi2
苌弘碧血 chang2 hong2 bi4 xie3
苍劲 cang1 jing4
苍术 cang1 zhu2
苍蝇见血 cang1 ying2 jian4 xie3
苏打 su1 da2
苗头 miao2 tou5
苦差 ku3 chai1
苦干 ku3 gan4
苦闷 ku3 men4
苦难 ku3 nan4
苫眼铺眉 shan1 yan3 pu1 mei2
英雄传 ying1 xiong2 zhuan4
茄子 qie2 zi5
茅塞顿开 mao2 se4 dun4 kai1
茎干 jing1 gan4
茶几 cha2 ji1
草率 cao3 shuai4
草长莺飞 cao3 zhang3 ying1 fei1
荥阳 xing2 yang2
荫蔽 yin1 bi4
荷枪实弹 he4 qiang1 shi2 dan4
荷载 he4 zai3
莎草 suo1 cao3
莫予毒也 mo4 yu2 du2 ye3
莲花落 lian2 hua1 lao4
菲薄 fei3 bo2
菲食薄衣 fei3 shi2 bo2 yi1
萍飘蓬转 ping2 piao1 peng2 zhuan4
萎靡 wei3 mi3
萝卜 luo2 bo5
营蝇斐锦 ying2 ying2 fei1 jin3
营长 ying2 zhang3
落发 luo4 fa4
落得 luo4 de5
落枕 lao4 zhen3
落难 luo4 nan4
葛布 ge2 bu4
葛藤 ge2 teng2
董事长 dong3 shi4 zhang3
葫芦 hu2 lu5
葭莩之亲 jia1 fu2 zhi1 qin1
蒙古 meng3 gu3
蒙得维的亚 meng2 de2 wei2 di4 ya4
薄寒中人 bo2 han2 zhong4 ren2
薄荷 bo4 he5
藏历 zang4 li4
藏戏 zang4 xi4
藏族 zang4 zu2
藏红花 zang4 hong2 hua1
藏青 zang4 qing1
藤蔓 teng2 wan4
蘑菇 mo2 gu5
虎将 hu3 jiang4
虱处裈中 shi1 chu3 kun1 zhong1
虱子 shi1 zi5
虾兵蟹将 xia1 bing1 xie4 jiang4
虾蟆 ha2 ma2
蚂蚱 ma4 zha5
蚌埠 beng4 bu4
蛙蟆胜负 wa1 ma2 sheng4 fu4
蛤蚧 ge2 jie4
蛤蜊 ge2 li2
蛮干 man2 gan4
蛮横 man2 heng4
蛾子 e2 zi5
螺杆 luo2 gan3
血泊 xue4 po1
行一行 xing2 yi1 hang2
行业 hang2 ye4
行伍 hang2 wu3
行会 hang2 hui4
行列 hang2 lie4
行号 hang2 hao4
行头 xing2 tou5
行家 hang2 jia5
行家里手 hang2 jia1 li3 shou3
行尾 hang2 wei3
行当 hang2 dang5
行情 hang2 qing2
行末 hang2 mo4
行李 xing2 li5
行款 hang2 kuan3
行行不行 hang2 hang2 bu4 xing2
行行出状元 hang2 hang2 chu1 zhuang4 yuan5
行规 hang2 gui1
行话 hang2 hua4
行货 hang2 huo4
行距 hang2 ju4
行辈 hang2 bei4
行道 hang2 dao4
行长 hang2 zhang3
行首 hang2 shou3
行高 hang2 gao1
衣服 yi1 fu5
衣着 yi1 zhuo2
衣租食税 yi4 zu1 shi2 shui4
衣轻乘肥 yi4 qing1 cheng2 fei2
补给 bu3 ji3
表率 biao3 shuai4
袅娜 niao3 nuo2
袅袅娜娜 niao3 niao3 nuo2 nuo2
袜子 wa4 zi5
被发缨冠 pi1 fa4 ying1 guan4
被子 bei4 zi5
被山带河 pi1 shan1 dai4 he2
被甲据鞍 pi1 jia3 ju4 an1
被甲枕戈 pi1 jia3 zhen3 ge1
被褐怀玉 pi1 he4 huai2 yu4
裁处 cai2 chu3
裁缝 cai2 feng5
裁量 cai2 liang2
裂冠毁冕 lie4 guan4 hui3 mian3
装模作样 zhuang1 mu2 zuo4 yang4
西洋参 xi1 yang2 shen1
西藏 xi1 zang4
要塞 yao4 sai4
要挟 yao1 xie2
要是 yao4 shi5
要求 yao1 qiu2
覆没 fu4 mo4
见素抱朴 xian4 su4 bao4 pu3
见识 jian4 shi5
规旋矩折 gui1 xuan2 ju3 she2
觉得 jue2 de5
角力 jue2 li4
角抵 jue2 di3
角斗 jue2 dou4
角色 jue2 se4
角逐 jue2 zhu2
解元 jie4 yuan2
解发佯狂 jie3 fa4 yang2 kuang2
解放思想 jie4 fang4 si1 xiang3
解数 xie4 shu4
解送 jie4 song4
解闷 jie3 men4
触处机来 chu4 chu3 ji1 lai2
言必有中 yan2 bi4 you3 zhong4
计量 ji4 liang2
认得 ren4 de5
认识 ren4 shi5
讪牙闲嗑 shan4 ya2 xian2 ke1
议长 yi4 zhang3
记得 ji4 de5
论处 lun4 chu3
论语 lun2 yu3
论调 lun4 diao4
设身处地 she4 shen1 chu3 di4
评传 ping2 zhuan4
识相 shi2 xiang4
诈降 zha4 xiang2
词调 ci2 diao4
诎要桡腘 qu1 yao1 rao2 guo2
诗书发冢 shi1 shu1 fa4 zhong3
诗兴 shi1 xing4
语塞 yu3 se4
语调 yu3 diao4
诱降 you4 xiang2
说得来 shuo1 de5 lai2
说笑话 shuo1 xiao4 hua5
请假 qing3 jia4
请调 qing3 diao4
读书得间 du2 shu1 de2 jian4
调人 diao4 ren2
调令 diao4 ling4
调任 diao4 ren4
调兵遣将 diao4 bing1 qian3 jiang4
调动 diao4 dong4
调取 diao4 qu3
调回 diao4 hui2
调处 tiao2 chu3
调头 diao4 tou2
调子 diao4 zi5
调度 diao4 du4
调式 diao4 shi4
调换 diao4 huan4
调查 diao4 cha2
调档 diao4 dang4
调派 diao4 pai4
调温 diao4 wen1
调演 diao4 yan3
调用 diao4 yong4
调研 diao4 yan2
调离 diao4 li2
调职 diao4 zhi2
调虎离山 diao4 hu3 li2 shan1
调调 diao4 diao5
调转 diao4 zhuan3
调运 diao4 yun4
调遣 diao4 qian3
调门 diao4 men2
调阅 diao4 yue4
调防 diao4 fang2
调集 diao4 ji2
谈兴 tan2 xing4
谈得来 tan2 de5 lai2
谈言微中 tan2 yan2 wei1 zhong4
谓予不信 wei4 yu2 bu4 xin4
谭言微中 tan2 yan2 wei1 zhong4
豆腐 dou4 fu5
豪兴 hao2 xing4
豪干暴取 hao2 gan4 bao4 qu3
豹子 bao4 zi5
贞松劲柏 zhen1 song1 jing4 bai3
负荷 fu4 he4
财会 cai2 kuai4
责难 ze2 nan4
败兴 bai4 xing4
败军之将 bai4 jun1 zhi1 jiang4
败将 bai4 jiang4
账簿 zhang4 bu4
贵干 gui4 gan4
赚头 zhuan4 tou5
赭衣塞路 zhe3 yi1 se4 lu4
走马换将 zou3 ma3 huan4 jiang4
赶得上 gan3 de5 shang4
赶得及 gan3 de5 ji2
起哄 qi3 hong4
趁水和泥 chen4 shui3 huo4 ni2
超今冠古 chao1 jin1 guan4 gu3
趔趄 lie4 qie5
趵突泉 bao4 tu1 quan2
跌弹斑鸠 die1 dan4 ban1 jiu1
跑马卖解 pao3 ma3 mai4 xie4
跟头 gen1 tou5
路上 lu4 shang5
跳蚤 tiao4 zao5
踏踏实实 ta1 ta1 shi5 shi2
身体发肤 shen1 ti3 fa4 fu1
身分 shen1 fen4
身子 shen1 zi5
躯壳 qu1 qiao4
躯干 qu1 gan4
车子 che1 zi5
车载船装 che1 zai3 chuan2 zhuang1
轧钢 zha2 gang1
轩鹤冠猴 xuan1 he4 guan4 hou2
转动 zhuan4 dong4
转台 zhuan4 tai2
转圈 zhuan4 quan1
转子 zhuan4 zi3
转弯抹角 zhuan3 wan1 mo4 jiao3
转悠 zhuan4 you5
转来转去 zhuan4 lai2 zhuan4 qu4
转椅 zhuan4 yi3
转炉 zhuan4 lu2
转盘 zhuan4 pan2
转矩 zhuan4 ju3
转筋 zhuan4 jin1
转调 zhuan3 diao4
转轮 zhuan4 lun2
转速 zhuan4 su4
轮转 lun2 zhuan4
软和 ruan3 huo5
软骨头 ruan3 gu3 tou5
轰隆 hong1 long1
轻率 qing1 shuai4
载荷 zai4 he4
辅世长民 fu3 shi4 zhang3 min2
辈子 bei4 zi5
辟谷 bi4 gu3
辟邪 bi4 xie2
辫子 bian4 zi5
辱没 ru3 mo4
边塞 bian1 sai4
达姆弹 da2 mu3 dan4
过关斩将 guo4 guan1 zhan3 jiang4
过分 guo4 fen4
过得去 guo4 de5 qu4
过得硬 guo4 de5 ying4
这个 zhe4 ge5
这么点儿 zhe4 me5 dian3 er5
这么着 zhe4 me5 zhao1
这会儿 zhe4 hui4 er5
进给 jin4 ji3
进给量 jin4 ji3 liang4
进退应矩 jin4 tui4 ying1 ju3
进退跋疐 jin4 tui4 ba2 zhi4
连中三元 lian2 zhong4 san1 yuan2
连杆 lian2 gan3
连累 lian2 lei4
连长 lian2 zhang3
迫击炮 pai3 ji1 pao4
迷糊 mi2 hu5
迷迷糊糊 mi2 mi2 hu5 hu1
适当 shi4 dang4
适情率意 shi4 qing2 shuai4 yi4
适时应务 shi4 shi2 ying1 wu4
逃奔 tao2 ben4
逃难 tao2 nan4
选调 xuan3 diao4
逗闷子 dou4 men4 zi5
通文调武 tong1 wen2 diao4 wu3
造谣中伤 zao4 yao2 zhong4 shang1
逶迤 wei1 yi2
逸兴遄飞 yi4 xing4 chuan2 fei1
遁世无闷 dun4 shi4 wu2 men4
遁迹黄冠 dun4 ji4 huang2 guan4
遇难 yu4 nan4
遇难呈祥 yu4 nan4 cheng2 xiang2
遇难成祥 yu4 nan4 cheng2 xiang2
遏恶扬善 e4 wu4 yang2 shan4
遒劲 qiu2 jing4
道行 dao4 heng5
道观 dao4 guan4
道长 dao4 zhang3
遗少 yi2 shao4
遣兴陶情 qian3 xing4 tao2 qing2
遮荫 zhe1 yin1
避难 bi4 nan4
邈处欿视 miao3 chu3 kan3 shi4
那个 na4 ge5
那会儿 na4 hui4 er5
那阵儿 na4 zhen4 er5
邮差 you2 chai1
郁闷 yu4 men4
郢书燕说 ying3 shu1 yan1 shuo1
郦食其 li4 yi4 ji1
部分 bu4 fen5
部将 bu4 jiang4
部长 bu4 zhang3
都督 du1 du5
酋长 qiu2 zhang3
酌量 zhuo2 liang5
配乐 pei4 yue4
配给 pei4 ji3
配角 pei4 jue2
酒兴 jiu3 xing4
酒吧 jiu3 ba1
醋劲儿 cu4 jin4 er5
采邑 cai4 yi4
里头 li3 tou5
里子 li3 zi5
里弄 li3 long4
重九 chong2 jiu3
重修 chong2 xiu1
重光 chong2 guang1
重出 chong2 chu1
重创 zhong4 chuang1
重印 chong2 yin4
重叠 chong2 die2
重合 chong2 he2
重启 chong2 qi3
重唱 chong2 chang4
重围 chong2 wei2
重复 chong2 fu4
重奏 chong2 zou4
重婚 chong2 hun1
重孙 chong2 sun1
重审 chong2 shen3
重山 chong2 shan1
重峦 chong2 luan2
重庆 chong2 qing4
重建 chong2 jian4
重弹 chong2 tan2
重影 chong2 ying3
重担 zhong4 dan4
重振旗鼓 chong2 zhen4 qi2 gu3
重提 chong2 ti2
重播 chong2 bo1
重操旧业 chong2 cao1 jiu4 ye4
重整 chong2 zheng3
重新 chong2 xin1
重明继焰 chong2 ming2 ji4 yan4
重来 chong2 lai2
重温 chong2 wen1
重游 chong2 you2
重演 chong2 yan3
重现 chong2 xian4
重生 chong2 sheng1
重申 chong2 shen1
重见天日 chong2 jian4 tian1 ri4
重试 chong2 shi4
重足 chong2 zu2
重蹈覆辙 chong2 dao3 fu4 zhe2
重返 chong2 fan3
重逢 chong2 feng2
重重 chong2 chong2
重阳 chong2 yang2
野调无腔 ye3 diao4 wu2 qiang1
金翅擘海 jin1 chi4 bai1 hai3
金蝉脱壳 jin1 chan2 tuo1 qiao4
鉴影度形 jian4 ying3 duo2 xing2
针头削铁 zhen1 tou2 xue1 tie3
钉子 ding1 zi5
钉齿耙 ding1 chi3 ba4
钢化玻璃 gang1 hua4 bo1 li5
钥匙 yao4 shi5
钦差 qin1 chai1
钧天广乐 jun1 tian1 guang3 yue4
钩爪锯牙 gou1 zhao3 ju4 ya2
钳子 qian2 zi5
钻杆 zuan4 gan3
钻洞觅缝 zuan4 dong4 mi4 feng2
铁杆 tie3 gan3
铁板钉钉 tie3 ban3 ding4 ding1
铁树开华 tie3 shu4 kai1 hua1
铃铛 ling2 dang5
铄古切今 shuo4 gu3 qie1 jin1
铅山 yan2 shan1
铅弹 qian1 dan4
铅玻璃 qian1 bo1 li5
铆劲儿 mao3 jin4 er5
铢两悉称 zhu1 liang3 xi1 chen4
铢量寸度 zhu1 liang2 cun4 duo2
铣床 xi3 chuang2
银发 yin2 fa4
银子 yin2 zi5
银行 yin2 hang2
铺叙 pu1 xu4
铺垫 pu1 dian4
铺天盖地 pu1 tian1 gai4 di4
铺子 pu4 zi5
铺展 pu1 zhan3
铺平 pu1 ping2
铺床 pu1 chuang2
铺开 pu1 kai1
铺张 pu1 zhang1
铺排 pu1 pai2
铺盖 pu1 gai4
铺盖卷 pu1 gai4 juan3
铺砌 pu1 qi4
铺胸纳地 pu1 xiong1 na4 di4
铺设 pu1 she4
铺路 pu1 lu4
铺轨 pu1 gui3
铺锦列绣 pu1 jin3 lie4 xiu4
铺陈 pu1 chen2
锁钥 suo3 yue4
锄头 chu2 tou5
锥处囊中 zhui1 chu3 nang2 zhong1
锲而不舍 qie4 er2 bu4 she3
镇长 zhen4 zhang3
镐头 gao3 tou2
镜子 jing4 zi5
长上 zhang3 shang4
长假 chang2 jia4
长傲饰非 zhang3 ao4 shi4 fei1
长兄 zhang3 xiong1
长势 zhang3 shi4
长发 chang2 fa4
长史 zhang3 shi3
长大 zhang3 da4
长子 zhang3 zi3
长孙 zhang3 sun1
长官 zhang3 guan1
长年三老 zhang3 nian2 san1 lao3
长幼尊卑 zhang3 you4 zun1 bei1
长幼有序 zhang3 you4 you3 xu4
长歌当哭 chang2 ge1 dang4 ku1
长相 zhang3 xiang4
长绳系日 chang2 sheng2 ji4 ri4
长老 zhang3 lao3
长者 zhang3 zhe3
长调 chang2 diao4
长辈 zhang3 bei4
长进 zhang3 jin4
门将 men2 jiang4
闭塞 bi4 se4
闭目塞听 bi4 mu4 se4 ting1
闯将 chuang3 jiang4
闲散 xian2 san3
间不容发 jian1 bu4 rong2 fa4
间作 jian4 zuo4
间或 jian4 huo4
间接 jian4 jie1
间断 jian4 duan4
间歇 jian4 xie1
间苗 jian4 miao2
间见层出 jian4 xian4 ceng2 chu1
间谍 jian4 die2
间隔 jian4 ge2
间隙 jian4 xi4
闷头儿 men1 tou2 er5
闷棍 men4 gun4
闷罐车 men4 guan4 che1
闷葫芦 men4 hu2 lu5
闷酒 men4 jiu3
闷闷不乐 men4 men4 bu4 le4
闷雷 men4 lei2
闹哄哄 nao4 hong1 hong1
闹嚷嚷 nao4 rang1 rang1
阏氏 yan1 zhi1
队伍 dui4 wu5
队长 dui4 zhang3
防弹 fang2 dan4
阴着儿 yin1 zhao1 er5
阻塞 zu3 se4
阻难 zu3 nan4
阿党相为 e1 dang3 xiang1 wei2
阿弥陀佛 e1 mi2 tuo2 fo2
阿房宫 e1 pang2 gong1
阿谀奉承 e1 yu2 feng4 cheng2
附和 fu4 he4
附着 fu4 zhuo2
陈词滥调 chen2 ci2 lan4 diao4
降伏 xiang2 fu2
降妖捉怪 xiang2 yao1 zhuo1 guai4
降顺 xiang2 shun4
降龙伏虎 xiang2 long2 fu2 hu3
院子 yuan4 zi5
院长 yuan4 zhang3
陵劲淬砺 ling2 jing4 cui4 li4
随物应机 sui2 wu4 ying1 ji1
随行就市 sui2 hang2 jiu4 shi4
隔行 ge2 hang2
隽永 juan4 yong3
难兄难弟 nan4 xiong1 nan4 di4
难分难舍 nan2 fen1 nan2 she3
难民 nan4 min2
难舍难分 nan2 she3 nan2 fen1
雄劲 xiong2 jing4
雅乐 ya3 yue4
雅兴 ya3 xing4
雕心雁爪 diao1 xin1 yan4 zhao3
雨夹雪 yu3 jia1 xue3
雪一更 xue3 yi1 geng1
零散 ling2 san3
零零散散 ling2 ling2 san3 san3
雾鳞云爪 wu4 lin2 yun2 zhao3
霓裳 ni2 chang2
霰弹 xian4 dan4
露一手 lou4 yi1 shou3
露脸 lou4 lian3
露面 lou4 mian4
露馅 lou4 xian4
露马脚 lou4 ma3 jiao3
青林黑塞 qing1 lin2 hei1 sai4
青紫被体 qing1 zi3 pi1 ti3
青藏高原 qing1 zang4 gao1 yuan2
非分 fei1 fen4
非得 fei1 dei3
靠得住 kao4 de5 zhu4
靡有孑遗 mi3 you3 jie2 yi2
靡衣偷食 mi3 yi1 tou1 shi2
面子 mian4 zi5
面糊 mian4 hu4
音乐 yin1 yue4
音调 yin1 diao4
顶头上司 ding3 tou2 shang4 si5
须发 xu1 fa4
颠倒衣裳 dian1 dao3 yi1 chang2
颠簸 dian1 bo3
颤栗 zhan4 li4
风一更 feng1 yi1 geng1
风头 feng1 tou5
风筝 feng1 zheng5
风靡 feng1 mi3
飞将数奇 fei1 jiang4 shu4 qi2
飞弹 fei1 dan4
飞转 fei1 zhuan4
餐松啖柏 can1 song1 dan4 bo2
饮犊上流 yin4 du2 shang4 liu2
饿殍枕藉 e4 piao3 zhen3 ji2
馄饨 hun2 tun5
馒头 man2 tou5
首相 shou3 xiang4
首长 shou3 zhang3
香培玉琢 xiang5 pei5 yu5 zhuo2
马扎 ma3 zha2
骁将 xiao1 jiang4
骂骂咧咧 ma4 ma5 lie1 lie1
骄横 jiao1 heng4
骗子 pian4 zi5
骨头 gu3 tou5
骨头架子 gu3 tou5 jia4 zi5
骨子 gu3 zi5
骨干 gu3 gan4
骨朵 gu1 duo3
骨朵儿 gu1 duo3 er5
骨殖 gu3 shi5
骨碌 gu1 lu5
高丽 gao1 li2
高丽参 gao1 li2 shen1
高兴 gao1 xing4
高干 gao1 gan4
高挑 gao1 tiao3
高调 gao1 diao4
高高兴兴 gao1 gao1 xing4 xing4
鬓发 bin4 fa4
鬼使神差 gui3 shi3 shen2 chai1
鬼子 gui3 zi5
魔爪 mo2 zhao3
鱼儿 yu2 er5
鲁斤燕削 lu3 jin1 yan4 xue1
鲜为人知 xian3 wei2 ren2 zhi1
鲜有 xian3 you3
鲜见 xian3 jian4
鸭子 ya1 zi5
鸭绿江 ya1 lu4 jiang1
鸽子 ge1 zi5
鸾凤和鸣 luan2 feng4 he4 ming2
鸿渐于干 hong2 jian4 yu2 gan4
鹤发童颜 he4 fa4 tong2 yan2
鹤发鸡皮 he4 fa4 ji1 pi2
鹰心雁爪 ying1 xin1 yan4 zhao3
鹰爪 ying1 zhao3
鹿死谁手 lu4 si3 shei2 shou3
麦子 mai4 zi5
黄冠草履 huang2 guan4 cao3 lv3
黄发儿齿 huang2 fa4 er2 chi3
黄发垂髫 huang2 fa4 chui2 tiao2
黾穴鸲巢 meng3 xue2 qu2 chao2
鼎铛有耳 ding3 cheng1 you3 er3
鼎铛玉石 ding3 cheng1 yu4 shi2
鼓乐 gu3 yue4
鼓吻奋爪 gu3 wen3 fen4 zhao3
鼓囊囊 gu3 nang1 nang1
鼓鼓囊囊 gu3 gu5 nang1 nang1
鼻咽癌 bi2 yan1 ai2
鼻塞 bi2 se4
鼻子 bi2 zi5
齐王舍牛 qi2 wang2 she3 niu2
龈齿弹舌 yin2 chi3 dan4 she2
龙爪槐 long2 zhao3 huai2
龙雕凤咀 long2 diao1 feng4 ju3
龟兹 qiu1 ci2
龟裂 jun1 lie4`;
