/** Words that Vietnamese passwords are made of and a list from elsewhere lacks, without diacritics and spaces. */
export const VIETNAMESE_PASSWORDS: readonly string[] = `
matkhau matkhaumoi matkhaucu khongbiet khongco khongnho quenmatkhau doimatkhau motbahai mothaiba motconvit
anhyeuem emyeuanh toiyeuem yeuem yeuanh yeuemnhieu anhnhoem emnhoanh nhoem nhoanh vochong vocon giadinh giadinhtoi
conyeu congai contrai boyeu meyeu bome chame yeubome conyeubome hanhphuc mailayeu maiyeuem tinhyeu yeumaimai
vietnam vietnamvodich viettel vinaphone mobifone congsan dangcongsan bachothanyeu hochiminh bacho tudohanhphuc
doclaptudohanhphuc hanoi saigon haiphong danang cantho hue dongnai longkhanh binhduong sontay tphcm thanhpho
ubnd ubndphuong ubndxa uybannhandan vanphong congchuc canbo coquan giamngheo chungtay ketoan hanhchinh quantri quantrivien
nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi nguyenvana nguyenthib nguyenvanan
sinhnhat thangmuoi thanghai xinchao chaoem chaoanh camon phatdat phatloc taiphat anhhung trymkute zalo facebook
`
  .trim()
  .split(/\s+/)
