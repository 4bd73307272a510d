/**
 * Abbreviations that readers of an English about China know, and units: nobody has to explain them. Those of Party and state are
 * here because they stand in names (the CPC Jiangmen Municipal Committee) long before a text says what they are short for.
 */
export const commonAbbreviations: ReadonlySet<string> = new Set(
  `CPC CPPCC NPC PRC GBA SAR PLA RMB CNY HKD MOP CCTV CGTN
  UN EU US USA UK UAE ASEAN APEC BRICS NATO WTO IMF WHO OECD UNESCO UNICEF ILO ADB AIIB RCEP SCO
  GDP GNP CPI PPI PMI FDI VAT IPO ETF ESG SME SMES CEO CFO CTO KPI USD EUR GBP JPY
  AI IT ICT TV PC ID VIP DNA RNA HIV AIDS SARS MERS COVID QR VR AR LED LNG LPG GPS UAV EV NEV NGO URL PDF SMS APP PPP
  PHD MBA AM PM AD BC BCE CE OK FAQ NASA BBC CNN
  KW MW GW TW KWH MWH GWH TWH KV KB MB GB TB HZ KM KG CM MM HA`.split(/\s+/),
);
