/** Plans written for the tests: places, people and sentences are invented. Each holds traps of real documents. */

/** Plain lines, a superior agency, a sentence broken by a page, works in part II that part IV orders. */
export const outreachPlan = `ỦY BAN NHÂN DÂN TỈNH VẠN AN
SỞ LAO ĐỘNG VÀ XÃ HỘI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 0087/KH-SLĐXH

Lạc Hồng, ngày 05 tháng 3 năm 2024

KẾ HOẠCH

Thông tin chính sách giảm nghèo đến người dân trên địa bàn tỉnh Vạn An năm 2024.

Căn cứ Nghị định số 15/2022/NĐ-Cp ngày 08/02/2022 của Chính phủ về sửa đổi Nghị định số 11/2019/NĐ-CP ngày 30/01/2019; Quyết định số 40/QĐ-UBND ngày 02 tháng 01 năm 2024 của UBND tỉnh về giao dự toán;

Thực hiện Kế hoạch số 12-KH/TU ngày 15/01/2024 của Ban Thường vụ Tỉnh ủy và Kế hoạch số 21/KH-UBND ngày 20/01/2024 của UBND tỉnh thực hiện Nghị quyết số 5-NQ/TU ngày 01/12/2023 của Tỉnh ủy, Sở Lao động và Xã hội xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao hiểu biết của người dân về chính sách giảm nghèo; giới thiệu gương vươn lên.

- Thông tin phải đúng, đủ, dễ hiểu với từng nhóm người nghe trong giai đoạn 2021-2025.

II. NỘI DUNG THỰC HIỆN

1. Nội dung tuyên truyền

- Tuyên truyền Quyết định số 33/QĐ-TTg ngày 10/01/2022 về chương trình giảm nghèo

bền vững và báo cáo kết quả các năm trước để người dân biết.

2. Hình thức tuyên truyền

- Đăng tin, bài trên cổng thông tin điện tử, phát loa lưu động đến các thôn, khu phố xa trung tâm.

- In, phát tờ rơi cho các xã, phường để gửi đến từng hộ.

- Treo băng rôn, pa nô tại chợ, trường học và nhà văn hóa.

3. Nâng cao năng lực cán bộ

- Tổ chức lớp tập huấn cho 120 cán bộ cơ sở, tổ chức tham quan mô hình tại đơn vị bạn. Hướng dẫn quy trình kiểm tra và giám sát chương trình.

- Thời gian tổ chức tập huấn: Trong tháng 9 năm 2024 (có giấy mời riêng)

III. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện theo Quyết định số 40/QĐ-UBND ngày 02 tháng 01 năm 2024 của UBND tỉnh.

IV. TỔ CHỨC THỰC HIỆN

1. Phòng Bảo trợ - Giảm nghèo

Chủ trì, phối hợp với Văn phòng Sở và UBND các xã, phường triển khai Kế hoạch, đồng thời thực hiện thanh quyết toán theo quy định.

Xây dựng chương trình và tổ chức tập huấn cho cán bộ cơ sở.

2. Trung tâm Truyền thông tỉnh

Chủ trì, phối hợp đăng tin, bài về giảm nghèo, ký hợp đồng phát loa trên xe lưu động tại các xã, phường.

3. Thủ trưởng các cơ quan, đơn vị

Tổ chức tuyên truyền đến công chức, viên chức trong cơ quan mình, phát động phong trào thi đua “Vạn An không để ai ở lại phía sau”.

4. Đề nghị Ủy ban nhân dân các xã, phường

- Lồng ghép tuyên truyền trong các buổi sinh hoạt, họp dân, cấp phát tờ rơi đến từng hộ, tạo điều kiện bố trí địa điểm treo băng rôn, phướn.

- Phối hợp với Trung tâm Truyền thông tỉnh phản ánh tình hình ở cơ sở.

Trên đây là Kế hoạch thông tin chính sách giảm nghèo năm 2024, đề nghị các cơ quan, đơn vị, UBND các xã, phường tổ chức thực hiện và báo cáo kết quả theo quy định./.

Nơi nhận:

- Như trên;
- TT. Tỉnh ủy (b/c);
- UBND các xã, phường;
- Lưu: VT, BTGN. 15 KH

**TM. BAN GIÁM ĐỐC
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC**

Đinh Thị Hoài Thương
`

/** One cell a line, role labels, lettered items with đ, the same Roman number twice, run-in headings, an annex of tasks. */
export const digitalPlan = `|
**ỦY BAN NHÂN
DÂN**
THỊ XÃ LẠC HỒNG
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
412/KH-UBND
|
*Lạc Hồng, ngày 10
tháng 12 năm 2025*
|

** **

**KẾ HOẠCH**

V/V ĐƯA DỊCH VỤ CÔNG ĐẾN NGƯỜI DÂN TRÊN ĐỊA BÀN
THỊ XÃ LẠC HỒNG NĂM 2026

Thực hiện Chương trình hành động số 07-CTr/TU
ngày 01/10/2025 của Ban Thường vụ Tỉnh ủy, trên cơ sở đề
xuất của Phòng Văn hóa - Xã hội, Ủy ban nhân dân thị xã
ban hành Kế hoạch như sau:

**I. MỤC
TIÊU**

**1. **100% thôn, khu phố có tổ
hướng dẫn người dân; ít nhất 35% hộ dân có tài khoản.

**2. **Trong giai đoạn 2026
- 2030 phấn đấu hỗ trợ trên 4.500 hộ.

**II. NHIỆM VỤ**

**1. Tổ chức tập huấn cho tổ
công nghệ cộng đồng**

- Mở các lớp tập huấn tại cơ sở
cho tổ viên.

*Đơn vị chủ trì: *Phòng Văn hóa -
Xã hội.

*Đơn vị phối hợp: *Công an thị xã; các
cơ quan, đơn vị liên quan.

*Thời gian thực hiện: *Quý I năm
2026 và các năm tiếp theo.

- Duy trì chuyên mục hỏi đáp trên
trang thông tin điện tử.

*Đơn vị chủ trì: *Trung tâm Văn
hóa thị xã.

*Thời gian thực hiện: *Thường
xuyên.

**2. Khảo sát nhu cầu của người
dân**

- Cơ quan thực hiện: Phòng Nội
vụ chủ trì khảo sát tại các khu phố; Phòng Kinh tế và Ủy ban nhân dân
các xã, phường rà soát số liệu trên địa bàn.

- Thời gian thực hiện: Sau khi có
hướng dẫn của cấp trên.

**III. KINH PHÍ**

1. Kinh phí được bố trí từ ngân
sách nhà nước hằng năm: 1,25 tỷ đồng, trong đó hỗ trợ 500.000 đồng/người cho tổ viên.

2. Phòng Tài chính - Kế hoạch
chủ trì, phối hợp với các phòng, ban liên quan tham mưu bố trí kinh phí.

**III. TỔ CHỨC
THỰC HIỆN**

**1. Phòng Văn hóa -
Xã hội**

a) Là cơ quan đầu mối, theo dõi việc
thực hiện Kế hoạch.

b) Tổng hợp báo cáo UBND thị xã trước
ngày 20/6 và 20/11 hằng năm.

c) Hướng dẫn các xã, phường:

- Lập danh sách tổ viên.

- Cập nhật số liệu.

d) Kiểm tra, giám sát việc thực hiện
tại cơ sở.

đ) Hoàn thành việc cấp tài khoản trước ngày 30 tháng 6 năm 2026.

**2. Đề nghị Đoàn Thanh niên thị xã: **Cử
đoàn viên hỗ trợ người dân trong vòng 30 ngày kể từ ngày có Kế hoạch.

**3. **Các cơ quan được phân công
chủ trì nhiệm vụ theo Kế hoạch này có trách nhiệm lập dự toán gửi Phòng Tài
chính - Kế hoạch.

**4. **Giao Công an thị xã bảo đảm an
toàn thông tin trong quá trình thực hiện.

Trong quá trình thực hiện, nếu có
khó khăn, vướng mắc, đề nghị các đơn vị báo cáo UBND thị xã xem xét,
quyết định./.

* *

|
*Nơi nhận:*
- UBND tỉnh (b/c);
- Các phòng, ban, đơn vị;
- UBND các xã, phường;
- Lưu: VT.
|
**TM. ỦY BAN
NHÂN DÂN**
CHỦ TỊCH
**Lò Văn Khánh**
|

**PHỤ LỤC**

DANH MỤC NHIỆM VỤ

|
**STT**
|
**Tên nhiệm vụ**
|
**Cơ quan chủ trì**
|
**Cơ quan phối hợp**
|
**Thời gian hoàn thành**
|
|
1
|
In sổ tay hướng dẫn
|
Phòng VH-XH
|
UBND các xã, phường
|
Quí II-2026
|
|
2
|
Tổ chức hội nghị tổng kết
|
Phòng Nội vụ
|
Các phòng, ban
|
Tháng 12/2026
|
`

/** A decision with its plan behind it: two titles, signer and recipients in mid-file, laws without a number, money in pipe tables. */
export const decisionWithPlan = `# Về việc khác không liên quan

| ỦY BAN NHÂN DÂN XÃ TÂN PHONG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------- |
|---|---|
| Số: 96 /QĐ - UBND | Tân Phong, ngày 14 tháng 4 năm 2025 |

QUYẾT ĐỊNH

BAN HÀNH KẾ HOẠCH SỬA CHỮA NHÀ Ở CHO HỘ NGHÈO NĂM 2025

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/02/2025; Luật Ngân sách nhà nước ngày 25/6/2015;

Căn cứ Công văn số 55/SXD-QLN ngày 03/3/2025 của Sở Xây dựng (được bổ sung bởi Công văn số 61/SXD-QLN ngày 10/3/2025); Theo đề nghị của Phòng Kinh tế tại Tờ trình số 08/TTr-KT ngày 01/4/2025.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch sửa chữa nhà ở cho hộ nghèo năm 2025.

Điều 2. Giao Phòng Kinh tế

1. Hướng dẫn hồ sơ, kiểm tra chất lượng.

2. Tổng hợp, báo cáo UBND xã trước ngày 15/12/2025.

Điều 3. Chánh Văn phòng, Trưởng Phòng Kinh tế và các thôn chịu trách nhiệm thi hành Quyết định này./.

| Nơi nhận: - Như Điều 3; (thực hiện) - Đảng ủy xã; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hà Thị Kim Oanh |
|---|---|

KẾ HOẠCH

SỬA CHỮA NHÀ Ở CHO HỘ NGHÈO NĂM 2025

(Kèm theo Quyết định số /QĐ-UBND ngày tháng năm 2025 của Chủ tịch UBND xã)

I. MỤC TIÊU

Sửa chữa 45 nhà, hoàn thành trong tháng 11 năm 2025.

II. TỔ CHỨC THỰC HIỆN

1. Các thôn rà soát, lập danh sách hộ cần sửa chữa nhà trước ngày 01/6/2025.

2. Đối với các hộ neo đơn, Đoàn Thanh niên xã tổ chức ngày công giúp sửa nhà.

PHỤ LỤC 01: DANH SÁCH HỖ TRỢ

ĐVT: triệu đồng

| TT | Thôn | Số nhà | Kinh phí |
|---|---|---|---|
|  | TỔNG SỐ | 45 | 1.800 |
| I | THÔN ĐÔNG | 20 | 800 |
| 1 | Sửa mái | 12 | 480,5 |
| 2 | Sửa nền | 8 | 319,5 |
`

/** Word-segmented text without header, recipients and signer; Roman numbers in lower case; numbering that skips. */
export const segmentedPlan = `Kế_hoạch hỗ_trợ người khuyết_tật học nghề ngoài kế_hoạch 18/kh-lt
Thực_hiện Quyết_định số 71/2009/QĐ-TTg ngày 4/5/2009 của Thủ_tướng Chính_phủ về hỗ_trợ học nghề , Nghị_quyết 12/2009/NQ-HĐND ngày 10/12/2009 của HĐND Thành_phố về chính_sách xã_hội .
UBND Thành_phố xây_dựng Kế_hoạch , nội_dung như sau :
I . tình_hình chung :
Đã hỗ_trợ 1.250 người với 3.400 triệu đồng từ nguồn Ngân_sách .
Ii. nội_dung thực_hiện
1 . Đối_tượng :
Là người khuyết_tật từ đủ 15 tuổi có nhu_cầu học nghề .
3 . Kinh_phí ( theo hướng_dẫn của liên_sở số 44/HD ngày 5/5/2010 ) .
Iii. tổ_chức thực_hiện
1 . Sở Lao_động - Thương_binh và Xã_hội - thường_trực kế_hoạch :
- Hướng_dẫn , kiểm_tra việc thực_hiện .
- Tổng_hợp kết_quả , báo_cáo UBND Thành_phố trước ngày 30/11/2010 .
2 . Đề_nghị UB_MTTQ , các tổ_chức hội : Hội Nông_dân , Hội Cựu_chiến_binh phối_hợp vận_động hội_viên tham_gia .
`

/** The same document in another shape; what is read stays the same. */
export const shapes: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  decomposed: (text) => text.normalize('NFD'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with page numbers': (text) =>
    text
      .split('\n')
      .map((line, i) => (i % 25 === 24 ? `${line}\n\n${(i + 1) / 25 + 1}\n` : line))
      .join('\n'),
  'without blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'with long lines broken': (text) =>
    text
      .split('\n')
      .map((line) => (line.includes('|') || line.length < 110 ? line : line.replace(/(.{70,90}) (?=\p{Ll})/gu, '$1\n')))
      .join('\n'),
}
